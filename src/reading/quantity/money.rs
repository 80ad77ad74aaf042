//! Money: signs, ISO codes, names, cents.

use std::sync::LazyLock;

use super::super::exact::Exact;
use super::super::lexicon::{Class, Lexed, Lexicon};
use super::cardinal::{Cardinal, number};
use super::number_words as table;
use super::phrase::{Phrases, declare};

/// A currency, or its hundredth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 code. A bare "$" is taken for USD, "£" and "pound" for GBP, "rupee" for INR, "franc" for CHF.
    pub iso: &'static str,
    /// Its English name in the singular, as far as the words tell: "Dollar" for "$".
    pub name: &'static str,
    /// Whether it is the hundredth of the main unit: cents, pence.
    pub hundredth: bool,
}

impl Currency {
    /// What one of it is worth in the currency's main unit.
    pub(super) fn in_main_unit(self) -> Exact {
        if self.hundredth { Exact::fraction(1, 100).unwrap_or(Exact::ONE) } else { Exact::ONE }
    }
}

/// ISO code, name, how it is written behind a number, how it is written before one.
struct Row(&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row("USD", "Dollar", &["dollar", "dollars", "buck", "bucks", "$"], &["$"]),
    Row("USD", "United States dollar", &["us dollar", "us dollars", "u.s. dollar", "u.s. dollars", "united states dollar", "united states dollars", "american dollar", "american dollars", "usd", "us $", "us$"], &["us $", "u.s. $", "usd", "usd $", "us dollar"]),
    Row("EUR", "Euro", &["euro", "euros", "eur", "€"], &["€", "eur"]),
    Row("GBP", "Pound", &["pounds sterling", "pound sterling", "£", "quid"], &["£"]),
    Row("GBP", "British pound", &["gbp", "british pound", "british pounds", "u.k. pounds", "uk pounds"], &["gbp", "gb £", "uk £"]),
    Row("JPY", "Japanese yen", &["yen", "japanese yen", "jpy", "¥"], &["¥", "jpy", "jp ¥"]),
    Row("CNY", "Chinese yuan", &["yuan", "chinese yuan", "renminbi", "chinese renminbi", "rmb", "cny", "kuai", "yuan renminbi"], &["rmb", "cny", "cn ¥", "元", "rmb ¥"]),
    Row("CAD", "Canadian dollar", &["canadian dollar", "canadian dollars", "cad", "c $"], &["c $", "ca $", "can $", "cad $", "cad", "cdn $"]),
    Row("AUD", "Australian dollar", &["australian dollar", "australian dollars", "aud"], &["a $", "au $", "aus $", "aud $", "aud"]),
    Row("NZD", "New Zealand dollar", &["new zealand dollar", "new zealand dollars", "nzd", "kiwi dollars"], &["nz $", "nzd $", "nzd"]),
    Row("HKD", "Hong Kong dollar", &["hong kong dollar", "hong kong dollars", "hkd"], &["hk $", "hkd $", "hkd"]),
    Row("SGD", "Singapore dollar", &["singapore dollar", "singapore dollars", "sgd"], &["s $", "sg $", "sgd $", "sgd"]),
    Row("TWD", "New Taiwan dollar", &["taiwan dollar", "taiwan dollars", "new taiwan dollar", "new taiwan dollars", "twd"], &["nt $", "twd"]),
    Row("JMD", "Jamaican dollar", &["jamaican dollars", "jamaican dollar", "jmd"], &["j $", "jmd"]),
    Row("CHF", "Swiss franc", &["swiss franc", "swiss francs", "chf", "sfr"], &["chf", "sfr"]),
    Row("CHF", "Franc", &["franc", "francs"], &[]),
    Row("FRF", "French franc", &["french franc", "french francs"], &[]),
    Row("BEF", "Belgian franc", &["belgian franc", "belgian francs"], &[]),
    Row("LUF", "Luxembourg franc", &["luxembourg franc", "luxembourg francs"], &[]),
    Row("XOF", "West African CFA franc", &["cfa franc", "cfa francs"], &[]),
    Row("DEM", "Mark", &["mark", "marks"], &[]),
    Row("DEM", "German mark", &["german mark", "german marks", "deutsche mark", "deutsche marks", "deutschmark", "deutschmarks", "west german marks", "west german mark", "d - marks"], &["dm"]),
    Row("FIM", "Finnish markka", &["finnish markka", "finnish markkas", "finnish markkaa", "markka", "markkaa", "finnmark"], &["fim"]),
    Row("NLG", "Netherlands guilder", &["dutch guilder", "dutch guilders", "guilder", "guilders", "netherlands guilder", "netherlands guilders"], &["nlg"]),
    Row("ITL", "Italian lira", &["italian lira", "italian lire", "lire"], &[]),
    Row("ESP", "Spanish peseta", &["spanish peseta", "spanish pesetas", "peseta", "pesetas"], &[]),
    Row("PTE", "Portuguese escudo", &["escudo", "escudos", "portuguese escudos"], &[]),
    Row("ATS", "Austrian schilling", &["austrian schilling", "austrian schillings"], &[]),
    Row("GRD", "Greek drachma", &["greek drachma", "greek drachmas", "drachma", "drachmas"], &[]),
    Row("IEP", "Irish pound", &["irish pound", "irish pounds", "irish punts", "punt", "punts"], &["ir £"]),
    Row("INR", "Rupee", &["rupee", "rupees", "rs", "rs."], &["rs", "rs.", "re."]),
    Row("INR", "Indian rupee", &["indian rupee", "indian rupees", "inr", "₹"], &["₹", "inr"]),
    Row("PKR", "Pakistani rupee", &["pakistani rupee", "pakistani rupees", "pkr"], &["pkr"]),
    Row("LKR", "Sri Lankan rupee", &["sri lankan rupee", "sri lankan rupees", "lkr", "ரூ"], &["lkr"]),
    Row("NPR", "Nepalese rupee", &["nepalese rupees", "nepali rupees", "npr"], &["npr"]),
    Row("BDT", "Bangladeshi taka", &["taka", "bangladeshi taka", "bdt"], &["৳", "bdt"]),
    Row("RUB", "Russian ruble", &["ruble", "rubles", "rouble", "roubles", "russian ruble", "russian rubles", "russian roubles", "rub", "₽"], &["₽", "rub"]),
    Row("UAH", "Ukrainian hryvnia", &["hryvnia", "hryvnias", "hryvnya", "ukrainian hryvnia", "ukrainian hryvnias", "uah", "₴"], &["₴", "uah"]),
    Row("PLN", "Polish złoty", &["zloty", "zlotys", "złoty", "polish zloty", "polish zlotys", "pln"], &["pln"]),
    Row("CZK", "Czech koruna", &["koruna", "korunas", "czech koruna", "czech korunas", "czech crowns", "czk"], &["czk"]),
    Row("HUF", "Hungarian forint", &["forint", "forints", "hungarian forint", "hungarian forints", "huf"], &["huf"]),
    Row("RON", "Romanian leu", &["romanian lei", "romanian leu", "ron"], &["ron"]),
    Row("BGN", "Bulgarian lev", &["bulgarian lev", "bulgarian leva", "lev", "leva", "bgn"], &["bgn"]),
    Row("SEK", "Swedish krona", &["swedish krona", "swedish kronor", "swedish kronas", "swedish crowns", "krona", "kronor", "sek"], &["sek"]),
    Row("NOK", "Norwegian krone", &["norwegian krone", "norwegian kroner", "norwegian crowns", "nok"], &["nok"]),
    Row("DKK", "Danish krone", &["danish krone", "danish kroner", "danish crowns", "krone", "kroner", "dkk"], &["dkk"]),
    Row("ISK", "Icelandic króna", &["icelandic krona", "icelandic kronur", "isk"], &["isk"]),
    Row("TRY", "Turkish lira", &["turkish lira", "turkish liras", "lira", "liras", "₺"], &["₺"]),
    Row("ILS", "Israeli new shekel", &["shekel", "shekels", "israeli shekel", "israeli shekels", "new shekels", "new shekel", "israeli new shekel", "israeli new shekels", "ils", "₪"], &["₪", "ils", "nis"]),
    Row("EGP", "Egyptian pound", &["egyptian pound", "egyptian pounds", "egp"], &["egp"]),
    Row("LBP", "Lebanese pound", &["lebanese pound", "lebanese pounds"], &[]),
    Row("SYP", "Syrian pound", &["syrian pound", "syrian pounds"], &[]),
    Row("SAR", "Saudi riyal", &["saudi riyal", "saudi riyals", "riyal", "riyals", "sar"], &["sar"]),
    Row("QAR", "Qatari riyal", &["qatari riyal", "qatari riyals", "qar"], &["qar"]),
    Row("IRR", "Iranian rial", &["iranian rial", "iranian rials", "rial", "rials"], &[]),
    Row("AED", "United Arab Emirates dirham", &["uae dirham", "uae dirhams", "dirham", "dirhams", "aed", "emirati dirhams"], &["aed"]),
    Row("KWD", "Kuwaiti dinar", &["kuwaiti dinar", "kuwaiti dinars", "kwd"], &["kwd"]),
    Row("IQD", "Iraqi dinar", &["iraqi dinar", "iraqi dinars", "iqd"], &["iqd"]),
    Row("JOD", "Jordanian dinar", &["jordanian dinar", "jordanian dinars"], &[]),
    Row("KWD", "Dinar", &["dinar", "dinars"], &[]),
    Row("ZAR", "South African rand", &["rand", "south african rand", "south african rands", "zar"], &["zar"]),
    Row("NGN", "Nigerian naira", &["naira", "nigerian naira", "ngn", "₦"], &["₦", "ngn"]),
    Row("KES", "Kenyan shilling", &["kenyan shilling", "kenyan shillings", "kes"], &["kes", "ksh", "kshs", "sh", "shs"]),
    Row("GHS", "Ghanaian cedi", &["cedi", "cedis", "ghana cedis", "ghs"], &["₵", "ghs"]),
    Row("MXN", "Mexican peso", &["mexican peso", "mexican pesos", "mxn"], &["mxn $", "mx $", "mex $", "mxn"]),
    Row("ARS", "Argentine peso", &["argentine peso", "argentine pesos", "argentinian pesos", "ars"], &["ars", "ars $"]),
    Row("CLP", "Chilean peso", &["chilean peso", "chilean pesos", "clp"], &["clp", "clp $"]),
    Row("COP", "Colombian peso", &["colombian peso", "colombian pesos"], &["col $"]),
    Row("CUP", "Cuban peso", &["cuban peso", "cuban pesos"], &[]),
    Row("PHP", "Philippine peso", &["philippine peso", "philippine pesos", "php", "₱"], &["₱", "php"]),
    Row("MXN", "Peso", &["peso", "pesos"], &[]),
    Row("BRL", "Brazilian real", &["brazilian real", "brazilian reais", "reais", "brl"], &["r $", "brl"]),
    Row("PEN", "Peruvian sol", &["peruvian sol", "peruvian soles", "nuevos soles"], &[]),
    Row("CRC", "Costa Rican colón", &["colones", "costa rican colon", "costa rican colones", "crc", "₡"], &["₡", "crc"]),
    Row("VES", "Venezuelan bolívar", &["bolivar", "bolivars", "bolivares", "venezuelan bolivars"], &[]),
    Row("KRW", "South Korean won", &["won", "korean won", "south korean won", "krw", "₩"], &["₩", "krw"]),
    Row("THB", "Thai baht", &["baht", "thai baht", "thb", "฿"], &["฿", "thb"]),
    Row("IDR", "Indonesian rupiah", &["rupiah", "indonesian rupiah", "indonesian rupiahs", "idr"], &["idr", "rp"]),
    Row("MYR", "Malaysian ringgit", &["ringgit", "malaysian ringgit", "myr"], &["myr", "rm"]),
    Row("VND", "Vietnamese dong", &["vietnamese dong", "dong", "vnd", "₫"], &["₫", "vnd"]),
    Row("KZT", "Kazakhstani tenge", &["tenge", "kazakh tenge", "kzt"], &["₸", "kzt"]),
    Row("AFN", "Afghan afghani", &["afghan afghani", "afghan afghanis", "afghani", "afghanis", "afn"], &["afn"]),
    Row("ALL", "Albanian lek", &["albanian lek", "albanian leks", "lek", "leke"], &[]),
    Row("DZD", "Algerian dinar", &["algerian dinar", "algerian dinars", "dzd"], &["dzd"]),
    Row("AOA", "Angolan kwanza", &["angolan kwanza", "angolan kwanzas", "kwanza", "kwanzas", "aoa"], &["aoa"]),
    Row("AMD", "Armenian dram", &["armenian dram", "armenian drams", "amd"], &["amd"]),
    Row("AWG", "Aruban florin", &["aruban florin", "aruban florins", "awg"], &["awg"]),
    Row("AZN", "Azerbaijani manat", &["azerbaijani manat", "azerbaijani manats", "azn"], &["azn"]),
    Row("BHD", "Bahraini dinar", &["bahraini dinar", "bahraini dinars", "bhd"], &["bhd"]),
    Row("BSD", "Bahamian dollar", &["bahamian dollar", "bahamian dollars", "bsd"], &["bsd"]),
    Row("BBD", "Barbadian dollar", &["barbadian dollar", "barbadian dollars", "barbados dollar", "barbados dollars", "bbd"], &["bbd"]),
    Row("BYN", "Belarusian ruble", &["belarusian ruble", "belarusian rubles", "belarusian rouble", "belarusian roubles", "belarussian rubles", "byn"], &["byn"]),
    Row("BZD", "Belize dollar", &["belize dollar", "belize dollars", "bzd"], &["bzd"]),
    Row("BMD", "Bermudian dollar", &["bermudian dollar", "bermudian dollars", "bermuda dollar", "bermuda dollars", "bmd"], &["bmd"]),
    Row("BTN", "Bhutanese ngultrum", &["bhutanese ngultrum", "bhutanese ngultrums", "ngultrum", "ngultrums", "btn"], &["btn"]),
    Row("BOB", "Bolivian boliviano", &["bolivian boliviano", "bolivian bolivianos", "boliviano", "bolivianos"], &[]),
    Row("BAM", "Bosnia and Herzegovina convertible mark", &["bosnia and herzegovina convertible mark", "bosnia and herzegovina convertible marks", "convertible mark", "convertible marks", "bosnian mark", "bosnian marks"], &[]),
    Row("BWP", "Botswana pula", &["botswana pula", "botswana pulas", "pula", "pulas", "bwp"], &["bwp"]),
    Row("BND", "Brunei dollar", &["brunei dollar", "brunei dollars", "bnd"], &["bnd"]),
    Row("MMK", "Burmese kyat", &["burmese kyat", "burmese kyats", "kyat", "kyats", "myanmar kyat", "mmk"], &["mmk"]),
    Row("BIF", "Burundian franc", &["burundian franc", "burundian francs", "bif"], &["bif"]),
    Row("KHR", "Cambodian riel", &["cambodian riel", "cambodian riels", "riel", "riels", "khr"], &["khr"]),
    Row("CVE", "Cape Verdean escudo", &["cape verdean escudo", "cape verdean escudos", "cve"], &["cve"]),
    Row("KYD", "Cayman Islands dollar", &["cayman islands dollar", "cayman islands dollars", "cayman dollars", "kyd"], &["kyd"]),
    Row("XPF", "CFP franc", &["cfp franc", "cfp francs", "xpf"], &["xpf"]),
    Row("KMF", "Comorian franc", &["comorian franc", "comorian francs", "kmf"], &["kmf"]),
    Row("CDF", "Congolese franc", &["congolese franc", "congolese francs", "cdf"], &["cdf"]),
    Row("HRK", "Croatian kuna", &["croatian kuna", "croatian kunas", "kuna", "kunas", "hrk"], &["hrk"]),
    Row("CYP", "Cyprus pound", &["cyprus pound", "cyprus pounds", "cypriot pound", "cypriot pounds", "cyp"], &["cyp"]),
    Row("DJF", "Djiboutian franc", &["djiboutian franc", "djiboutian francs", "djibouti franc", "djibouti francs", "djf"], &["djf"]),
    Row("DOP", "Dominican peso", &["dominican peso", "dominican pesos", "dop"], &["dop"]),
    Row("XCD", "East Caribbean dollar", &["east caribbean dollar", "east caribbean dollars", "eastern caribbean dollars", "xcd"], &["xcd"]),
    Row("ERN", "Eritrean nakfa", &["eritrean nakfa", "eritrean nakfas", "nakfa", "nakfas", "ern"], &["ern"]),
    Row("EEK", "Estonian kroon", &["estonian kroon", "estonian kroons", "kroon", "kroons", "estonian krooni", "eek"], &["eek"]),
    Row("ETB", "Ethiopian birr", &["ethiopian birr", "ethiopian birrs", "birr", "birrs", "etb"], &["etb"]),
    Row("FKP", "Falkland Islands pound", &["falkland islands pound", "falkland islands pounds", "fkp"], &["fkp"]),
    Row("FJD", "Fijian dollar", &["fijian dollar", "fijian dollars", "fiji dollar", "fiji dollars", "fjd"], &["fjd"]),
    Row("GMD", "Gambian dalasi", &["gambian dalasi", "gambian dalasis", "dalasi", "dalasis", "gmd"], &["gmd"]),
    Row("GEL", "Georgian lari", &["georgian lari", "georgian laris", "lari", "laris"], &[]),
    Row("GIP", "Gibraltar pound", &["gibraltar pound", "gibraltar pounds", "gip"], &["gip"]),
    Row("GRD", "Greek drachma", &["drachmae"], &[]),
    Row("GTQ", "Guatemalan quetzal", &["guatemalan quetzal", "guatemalan quetzals", "quetzal", "quetzals", "quetzales", "gtq"], &["gtq"]),
    Row("GNF", "Guinean franc", &["guinean franc", "guinean francs", "gnf"], &["gnf"]),
    Row("GYD", "Guyanese dollar", &["guyanese dollar", "guyanese dollars", "guyana dollar", "guyana dollars", "gyd"], &["gyd"]),
    Row("HTG", "Haitian gourde", &["haitian gourde", "haitian gourdes", "gourde", "gourdes", "htg"], &["htg"]),
    Row("HNL", "Honduran lempira", &["honduran lempira", "honduran lempiras", "lempira", "lempiras", "hnl"], &["hnl"]),
    Row("IEP", "Irish pound", &["irish punt"], &[]),
    Row("KGS", "Kyrgyzstani som", &["kyrgyzstani som", "kyrgyz som", "kyrgyzstan som", "kgs"], &["kgs"]),
    Row("LAK", "Lao kip", &["lao kip", "lao kips", "kip", "kips", "laotian kip"], &[]),
    Row("LVL", "Latvian lats", &["latvian lats", "lvl"], &["lvl"]),
    Row("LSL", "Lesotho loti", &["lesotho loti", "lesotho lotis", "maloti", "lsl"], &["lsl"]),
    Row("LRD", "Liberian dollar", &["liberian dollar", "liberian dollars", "lrd"], &["lrd"]),
    Row("LYD", "Libyan dinar", &["libyan dinar", "libyan dinars", "lyd"], &["lyd"]),
    Row("LTL", "Lithuanian litas", &["lithuanian litas", "litas", "ltl"], &["ltl"]),
    Row("MOP", "Macanese pataca", &["macanese pataca", "macanese patacas", "pataca", "patacas", "macau pataca", "macau patacas"], &[]),
    Row("MKD", "Macedonian denar", &["macedonian denar", "macedonian denars", "denar", "denars", "denari", "mkd"], &["mkd"]),
    Row("MGA", "Malagasy ariary", &["malagasy ariary", "malagasy ariarys", "ariary", "ariaries", "mga"], &["mga"]),
    Row("MWK", "Malawian kwacha", &["malawian kwacha", "malawian kwachas", "mwk"], &["mwk"]),
    Row("MVR", "Maldivian rufiyaa", &["maldivian rufiyaa", "maldivian rufiyaas", "rufiyaa", "mvr"], &["mvr"]),
    Row("MTL", "Maltese lira", &["maltese lira", "maltese liras", "maltese liri", "mtl"], &["mtl"]),
    Row("MRU", "Mauritanian ouguiya", &["mauritanian ouguiya", "mauritanian ouguiyas", "ouguiya", "ouguiyas", "mru"], &["mru"]),
    Row("MUR", "Mauritian rupee", &["mauritian rupee", "mauritian rupees"], &[]),
    Row("MDL", "Moldovan leu", &["moldovan leu", "moldovan leus", "moldovan lei", "mdl"], &["mdl"]),
    Row("MNT", "Mongolian tögrög", &["tugrik", "tugriks", "tögrög", "togrog", "mongolian tugrik", "mongolian tugriks", "mnt"], &["mnt"]),
    Row("MAD", "Moroccan dirham", &["moroccan dirham", "moroccan dirhams"], &[]),
    Row("MZN", "Mozambican metical", &["mozambican metical", "mozambican meticals", "metical", "meticals", "meticais", "mzn"], &["mzn"]),
    Row("NAD", "Namibian dollar", &["namibian dollar", "namibian dollars", "namibia dollar", "namibia dollars", "nad"], &["nad"]),
    Row("NIO", "Nicaraguan córdoba", &["nicaraguan cordoba", "nicaraguan cordobas", "cordobas", "nio"], &["nio"]),
    Row("KPW", "North Korean won", &["north korean won", "kpw"], &["kpw"]),
    Row("OMR", "Omani rial", &["omani rial", "omani rials", "omani riyal", "omani riyals", "omr"], &["omr"]),
    Row("PAB", "Panamanian balboa", &["panamanian balboa", "panamanian balboas", "balboa", "balboas", "pab"], &["pab"]),
    Row("PGK", "Papua New Guinean kina", &["papua new guinean kina", "papua new guinean kinas", "kina", "kinas", "pgk"], &["pgk"]),
    Row("PYG", "Paraguayan guaraní", &["guarani", "guaranis", "guaranies", "paraguayan guarani", "paraguayan guaranies", "paraguayan guaranis", "pyg"], &["pyg"]),
    Row("RWF", "Rwandan franc", &["rwandan franc", "rwandan francs", "rwf"], &["rwf"]),
    Row("SHP", "Saint Helena pound", &["saint helena pound", "saint helena pounds", "shp"], &["shp"]),
    Row("WST", "Samoan tala", &["samoan tala", "samoan talas", "tala", "talas", "wst"], &["wst"]),
    Row("RSD", "Serbian dinar", &["serbian dinar", "serbian dinars", "rsd"], &["rsd"]),
    Row("SCR", "Seychellois rupee", &["seychellois rupee", "seychellois rupees", "seychelles rupee", "seychelles rupees", "scr"], &["scr"]),
    Row("SLE", "Sierra Leonean leone", &["sierra leonean leone", "sierra leonean leones", "leones", "sle"], &["sle"]),
    Row("SKK", "Slovak koruna", &["slovak koruna", "slovak korunas", "slovak crowns", "skk"], &["skk"]),
    Row("SIT", "Slovenian tolar", &["slovenian tolar", "slovenian tolars", "tolar", "tolars", "sit"], &["sit"]),
    Row("SBD", "Solomon Islands dollar", &["solomon islands dollar", "solomon islands dollars", "sbd"], &["sbd"]),
    Row("SOS", "Somali shilling", &["somali shilling", "somali shillings", "somalian shillings"], &[]),
    Row("SSP", "South Sudanese pound", &["south sudanese pound", "south sudanese pounds", "ssp"], &["ssp"]),
    Row("SDG", "Sudanese pound", &["sudanese pound", "sudanese pounds", "sdg"], &["sdg"]),
    Row("SRD", "Surinamese dollar", &["surinamese dollar", "surinamese dollars", "suriname dollar", "suriname dollars", "srd"], &["srd"]),
    Row("SZL", "Swazi lilangeni", &["swazi lilangeni", "swazi lilangenis", "emalangeni", "szl"], &["szl"]),
    Row("TJS", "Tajikistani somoni", &["tajikistani somoni", "tajikistani somonis", "somoni", "somonis", "tjs"], &["tjs"]),
    Row("TZS", "Tanzanian shilling", &["tanzanian shilling", "tanzanian shillings", "tzs"], &["tzs"]),
    Row("TOP", "Tongan paʻanga", &["tongan pa'anga"], &[]),
    Row("TTD", "Trinidad and Tobago dollar", &["trinidad and tobago dollar", "trinidad and tobago dollars", "trinidad dollars", "ttd"], &["ttd"]),
    Row("TND", "Tunisian dinar", &["tunisian dinar", "tunisian dinars", "tnd"], &["tnd"]),
    Row("TMT", "Turkmenistani manat", &["turkmenistani manat", "turkmenistani manats", "turkmen manat", "tmt"], &["tmt"]),
    Row("UGX", "Ugandan shilling", &["ugandan shilling", "ugandan shillings", "ugx"], &["ugx"]),
    Row("UYU", "Uruguayan peso", &["uruguayan peso", "uruguayan pesos", "uyu"], &["uyu"]),
    Row("UZS", "Uzbekistani so'm", &["uzbek som", "uzbek sum", "uzbekistani som", "uzs"], &["uzs"]),
    Row("VUV", "Vanuatu vatu", &["vanuatu vatu", "vanuatu vatus", "vatu", "vatus", "vuv"], &["vuv"]),
    Row("YER", "Yemeni rial", &["yemeni rial", "yemeni rials", "yer"], &["yer"]),
    Row("ZMW", "Zambian kwacha", &["zambian kwacha", "zambian kwachas", "kwacha", "kwachas", "zmw"], &["zmw"]),
    Row("ZWL", "Zimbabwean dollar", &["zimbabwean dollar", "zimbabwean dollars", "zimbabwe dollars", "zwl"], &["zwl"]),
    Row("KES", "Shilling", &["shilling", "shillings"], &[]),
    Row("XBT", "Bitcoin", &["bitcoin", "bitcoins", "btc", "xbt", "₿"], &["₿", "btc"]),
    Row("ETH", "Ethereum", &["ether", "ethereum", "eth"], &["eth"]),
];

/// ISO code, name, names: hundredths of the main unit.
#[rustfmt::skip]
const HUNDREDTHS: &[(&str, &str, &[&str])] = &[
    ("USD", "Cent", &["cent", "cents", "¢", "us cents", "u.s. cents"]),
    ("EUR", "Cent", &["euro cents", "euro cent", "eurocents"]),
    ("GBP", "Pence", &["pence", "p"]),
    ("GBP", "Penny", &["penny", "pennies"]),
    ("INR", "Paise", &["paise"]),
];

static PREFIXES: LazyLock<Phrases<Currency>> = LazyLock::new(|| {
    Phrases::new(
        true,
        ROWS.iter().flat_map(|r| r.3.iter().map(|p| (*p, Currency { iso: r.0, name: r.1, hundredth: false }))),
    )
});

/// Every way to write a currency behind a number.
pub(super) fn names() -> impl Iterator<Item = (&'static str, Currency)> {
    let main = ROWS.iter().flat_map(|r| r.2.iter().map(|p| (*p, Currency { iso: r.0, name: r.1, hundredth: false })));
    let cents =
        HUNDREDTHS.iter().flat_map(|r| r.2.iter().map(|p| (*p, Currency { iso: r.0, name: r.1, hundredth: true })));
    main.chain(cents)
}

pub(super) fn words(lexicon: &mut Lexicon) {
    declare(lexicon, Class::CURRENCY, true, ROWS.iter().flat_map(|r| r.3.iter().copied()));
    lexicon.add(Class::CURRENCY, ["$", "€", "£", "¥", "₹", "₿"]);
    lexicon.add(Class::NONE, ["musd", "meur", "mao", "per", "a", "an", "of", "each", "million", "billion"]);
}

/// The currency before a number that begins at `at`, and the index of its first token, not before `floor`: "$", "US$", "USD".
pub(super) fn before(words: &Lexed<'_>, at: usize, floor: usize) -> Option<(Currency, usize)> {
    if at == 0 || !words.is(at - 1, Class::CURRENCY) {
        return None;
    }
    let (currency, mut start) = PREFIXES.before(words, at, floor)?;
    // "A$50" is Australian, "a $50 fee" is not; "c $ 16.4" in text that spaces every sign is Canadian.
    if at - start > 1
        && !words.glued(start + 1)
        && (words.glued(at) || matches!(words.lower(start), "a" | "s" | "r" | "j"))
    {
        start = at - 1;
        let (plain, _) = PREFIXES.before(words, at, start)?;
        return Some((plain, start));
    }
    let letters = words.word(start).starts_with(|c: char| c.is_ascii_alphabetic());
    // A code is written in capitals, unless a sign makes it plain: "mxn$ 15".
    let code = at - start == 1
        && letters
        && words.word(start).bytes().any(|b| b.is_ascii_lowercase())
        && !matches!(currency.iso, "INR" | "KES" | "IDR");
    (!code).then_some((currency, start))
}

/// A scale behind the currency, "75 USD million", or in front of it, "30 MUSD".
pub(super) fn late_scale(words: &Lexed<'_>, at: usize) -> Option<(Exact, usize)> {
    let scale = table::scale(words.lower(at)).filter(|s| *s >= Exact::whole(1_000))?;
    Some((scale, at + 1))
}

/// "30 MUSD", "15 MEUR"
pub(super) fn in_millions(words: &Lexed<'_>, at: usize) -> Option<(Currency, usize)> {
    let iso = match words.word(at) {
        "MUSD" => ("USD", "United States dollar"),
        "MEUR" => ("EUR", "Euro"),
        _ => return None,
    };
    Some((Currency { iso: iso.0, name: iso.1, hundredth: false }, at + 1))
}

/// Hundredths behind a whole amount that ends at `at`: "13 dollars and 45 cents", "15 dollars 50", "17 USD 25", "5 kuai and five mao five".
/// Without the word "cents" they must end the phrase: "three thousand dollars two hundred times" has none.
pub(super) fn hundredths(
    words: &Lexed<'_>,
    at: usize,
    currency: Currency,
    sign_before: bool,
) -> Option<(Exact, usize)> {
    let and = words.lower(at) == "and";
    let cents: Cardinal = number(words, at + usize::from(and), false)?;
    if !cents.value.is_whole()
        || cents.value >= Exact::whole(100)
        || cents.scale.is_some()
        || words.is(at + usize::from(and), Class::ARTICLE)
    {
        return None;
    }
    let end = cents.tokens.end;
    let worth = cents.value.over(Exact::whole(100))?;
    if words.lower(end) == "mao" && currency.iso == "CNY" {
        let tenths = cents.value.over(Exact::whole(10))?;
        let rest = number(words, end + 1, false).filter(|c| c.value < Exact::whole(10));
        return Some(match rest {
            Some(rest) => (tenths.plus(rest.value.over(Exact::whole(100))?)?, rest.tokens.end),
            None => (tenths, end + 1),
        });
    }
    if HUNDREDTHS.iter().any(|r| r.2.contains(&words.lower(end))) {
        return Some((worth, end + 1));
    }
    let mark = matches!(words.word(end), "" | "." | "," | ";" | "?" | "!");
    let word = matches!(words.lower(end), "and" | "a" | "an" | "per" | "each" | "more") && !words.glued(end);
    let ends = mark && (!words.glued(end + 1) || !words.is_digits(end + 1)) || word;
    // In news "$15 and 50 …" never means cents, and "15 dollars and 50" seldom stands before anything else.
    let plain = !words.is(end, Class::UNIT | Class::SCALE | Class::ORDINAL);
    (ends
        && plain
        && !(sign_before && words.text.tokens().get(end).is_some_and(|t| t.spaced) && currency.name == "Dollar"))
        .then_some((worth, end))
}
