//! Who has an age.

use crate::reading::lexicon::WordSet;

/// Who may be followed by an age between commas without a name: "a man, 34,".
#[rustfmt::skip]
pub(in crate::reading::quantity) static PERSONS: WordSet = WordSet::of(&[
    "abbot", "accuser", "activist", "actor", "actress", "admiral", "agent", "alderman", "ambassador", "analyst", "anarchist",
    "anesthesiologist", "anthropologist", "apprentice", "archaeologist", "archbishop", "architect", "artist", "assassin",
    "assemblyman", "assemblywoman", "astronaut", "astronomer", "athlete", "attacker", "attorney", "aunt", "author", "ayatollah",
    "baby", "babysitter", "bachelor", "baker", "banker", "barber", "baron", "barrister", "bartender", "bassist", "beautician",
    "billionaire", "biologist", "bishop", "blogger", "bomber", "bookmaker", "boss", "botanist", "bouncer", "boxer", "boy",
    "boyfriend", "bricklayer", "bride", "broker", "brother", "builder", "burglar", "butcher", "cabdriver", "candidate",
    "captain", "captive", "cardinal", "cardiologist", "caretaker", "carpenter", "cashier", "castaway", "catcher", "chairman",
    "chairwoman", "challenger", "champion", "chancellor", "chaplain", "chef", "chemist", "child", "clerk", "coach", "collector",
    "colonel", "comedian", "complainant", "composer", "conductor", "congressman", "congresswoman", "constable", "contractor",
    "cook", "cop", "correspondent", "councilman", "councilwoman", "countess", "courier", "cousin", "cricketer", "curator",
    "customer", "cyclist", "dancer", "daughter", "deacon", "dealer", "dean", "defendant", "defender", "demonstrator", "dentist",
    "deputy", "designer", "detective", "developer", "director", "dissident", "doctor", "driver", "drummer", "duchess", "duke",
    "earl", "economist", "editor", "electrician", "emir", "employee", "engineer", "entrepreneur", "evangelist", "executive",
    "explorer", "farmer", "father", "fighter", "filmmaker", "firefighter", "fisherman", "footballer", "founder", "fugitive",
    "gambler", "gardener", "geologist", "girl", "girlfriend", "goalkeeper", "golfer", "governor", "granddaughter",
    "grandfather", "grandmother", "grandson", "groundskeeper", "guard", "guide", "guitarist", "gunman", "guru", "hairdresser",
    "heir", "heiress", "hijacker", "hiker", "historian", "hostage", "housekeeper", "hunter", "husband", "imam", "immigrant",
    "incumbent", "infant", "informant", "inmate", "inspector", "instructor", "inventor", "investor", "janitor", "jeweler",
    "jockey", "jogger", "journalist", "judge", "killer", "king", "lama", "landlord", "lawmaker", "lawman", "lawyer", "lecturer",
    "librarian", "lieutenant", "linebacker", "linguist", "logger", "machinist", "maid", "mailman", "man", "manager", "marcher",
    "marine", "mason", "masseuse", "mathematician", "mayor", "mechanic", "merchant", "midfielder", "midwife", "migrant",
    "militant", "millionaire", "miner", "minister", "missionary", "monk", "mother", "motorcyclist", "motorist", "musician",
    "nanny", "neighbor", "nephew", "niece", "nominee", "novelist", "nun", "nurse", "officer", "oncologist", "optometrist",
    "organizer", "orphan", "outfielder", "owner", "painter", "paramedic", "partner", "passenger", "pastor", "patient",
    "patriarch", "pedestrian", "pediatrician", "pensioner", "pharmacist", "philanthropist", "philosopher", "photographer",
    "physician", "physicist", "pianist", "pilot", "pimp", "pitcher", "plaintiff", "plumber", "poet", "policeman", "pope",
    "porter", "postman", "preacher", "premier", "president", "priest", "prince", "princess", "principal", "prisoner",
    "producer", "professor", "programmer", "prosecutor", "prostitute", "protester", "psychiatrist", "psychologist", "pupil",
    "quarterback", "queen", "rabbi", "radiologist", "rancher", "rapper", "realtor", "rebel", "receptionist", "rector",
    "refugee", "reporter", "researcher", "resident", "retiree", "rider", "robber", "roofer", "rookie", "rower", "runner",
    "sailor", "salesman", "scholar", "schoolboy", "schoolgirl", "scientist", "sculptor", "seamstress", "secretary", "senator",
    "separatist", "sergeant", "sheikh", "sheriff", "shooter", "shopkeeper", "shortstop", "singer", "sister", "skater", "skier",
    "smuggler", "soldier", "solicitor", "soloist", "son", "spokesman", "spokeswoman", "sprinter", "spy", "statistician",
    "stepfather", "stepmother", "stonemason", "stowaway", "striker", "stripper", "student", "stylist", "sultan",
    "superintendent", "surfer", "surgeon", "survivor", "suspect", "swimmer", "tailor", "teacher", "teen", "teenager", "tenant",
    "tenor", "terrorist", "theologian", "therapist", "thief", "toddler", "tourist", "trader", "trainer", "translator",
    "trooper", "trucker", "trustee", "uncle", "vendor", "veteran", "veterinarian", "vicar", "victim", "violinist", "volunteer",
    "waiter", "waitress", "welder", "whistleblower", "widow", "widower", "wife", "winger", "witness", "woman", "worker",
    "worshiper", "wrestler", "writer", "youth", "zoologist",
]);

/// Who may be of an age that a bound or a list behind them tells: "children under 12", "two teenagers, 16 and 17,".
#[rustfmt::skip]
pub(in crate::reading::quantity) static PEOPLE: WordSet = WordSet::of(&[
    "adults", "adolescents", "americans", "applicants", "athletes", "buyers", "candidates", "consumers", "customers",
    "defendants", "fathers", "homeowners", "immigrants", "inmates", "members", "migrants", "mothers", "offenders", "officers",
    "parents", "prisoners", "recruits", "refugees", "renters", "smokers", "soldiers", "users", "veterans", "viewers", "anybody",
    "anyone", "babies", "boys", "brothers", "children", "citizens", "daughters", "drivers", "employees", "everybody",
    "everyone", "females", "girls", "infants", "kids", "males", "men", "minors", "nobody", "passengers", "patients", "people",
    "persons", "players", "pupils", "residents", "riders", "seniors", "sisters", "siblings", "sons", "students", "suspects",
    "teenagers", "teens", "those", "toddlers", "victims", "visitors", "voters", "women", "workers", "youngsters", "youths",
]);
