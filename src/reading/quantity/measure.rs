//! Measures: lengths, areas, volumes, weights, speeds, temperatures, magnitudes, energy, data, with exact conversion.

use std::ops::Range;

use super::super::exact::Exact;
use super::super::lexicon::Lexed;

/// What a measure measures. Only measures of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// in meters
    Length,
    /// in square meters
    Area,
    /// in liters
    Volume,
    /// in grams
    Weight,
    /// in meters per second
    Speed,
    /// in kelvins
    Temperature,
    /// in degrees
    Angle,
    /// in bytes
    Data,
    /// in bits per second
    DataRate,
    /// in joules
    Energy,
    /// in watts
    Power,
    /// in hertz
    Frequency,
    /// in pascals
    Pressure,
    /// in volts
    Voltage,
    /// a logarithmic scale of its own
    Magnitude,
    /// in decibels
    Loudness,
}

/// A unit of measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its English name in the singular.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// What one is worth in the dimension's own unit: numerator and denominator.
    worth: (i128, i128),
}

impl Measure {
    /// Degrees without a scale: of temperature where the sentence speaks of it, else of an angle.
    pub const DEGREE: Self = Self { name: "Degree", dimension: Dimension::Temperature, worth: (0, 1) };

    /// Degrees of a circle.
    pub(super) const ANGLE: Self = Self { name: "Degree", dimension: Dimension::Angle, worth: (1, 1) };

    pub(super) fn factor(self) -> Option<Exact> {
        Exact::fraction(self.worth.0, self.worth.1)
    }

    /// A value in another unit of the same dimension.
    pub(super) fn convert(self, value: Exact, to: Self) -> Option<Exact> {
        if self == to {
            return Some(value);
        }
        if self.dimension != Dimension::Temperature {
            return value.times(self.factor()?)?.over(to.factor()?);
        }
        let kelvin = match self.name {
            "C" => value.plus(Exact::fraction(27_315, 100)?)?,
            "F" => value.plus(Exact::fraction(45_967, 100)?)?.times(Exact::fraction(5, 9)?)?,
            "K" => value,
            "R" => value.times(Exact::fraction(5, 9)?)?,
            _ => return None,
        };
        match to.name {
            "C" => kelvin.minus(Exact::fraction(27_315, 100)?),
            "F" => kelvin.times(Exact::fraction(9, 5)?)?.minus(Exact::fraction(45_967, 100)?),
            "K" => Some(kelvin),
            "R" => kelvin.times(Exact::fraction(9, 5)?),
            _ => None,
        }
    }
}

/// A unit and how it is written; what is in `exact` counts only in that case ("MB", "m").
struct Row {
    measure: Measure,
    written: &'static [&'static str],
    exact: &'static [&'static str],
}

const fn row(
    name: &'static str,
    dimension: Dimension,
    worth: (i128, i128),
    written: &'static [&'static str],
    exact: &'static [&'static str],
) -> Row {
    Row { measure: Measure { name, dimension, worth }, written, exact }
}

use Dimension::{
    Angle, Area, Data, DataRate, Energy, Frequency, Length, Loudness, Magnitude, Power, Pressure, Speed, Temperature,
    Voltage, Volume, Weight,
};

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Length
    row("Picometer", Length, (1, 1_000_000_000_000), &["picometer", "picometers", "picometre", "picometres"], &[]),
    row("Nanometer", Length, (1, 1_000_000_000), &["nanometer", "nanometers", "nanometre", "nanometres"], &["nm"]),
    row("Micrometer", Length, (1, 1_000_000), &["micrometer", "micrometers", "micrometre", "micrometres", "micron", "microns"], &["μm", "µm"]),
    row("Millimeter", Length, (1, 1_000), &["millimeter", "millimeters", "millimetre", "millimetres"], &["mm"]),
    row("Centimeter", Length, (1, 100), &["centimeter", "centimeters", "centimetre", "centimetres"], &["cm"]),
    row("Decimeter", Length, (1, 10), &["decimeter", "decimeters", "decimetre", "decimetres"], &["dm"]),
    row("Meter", Length, (1, 1), &["meter", "meters", "metre", "metres"], &["m"]),
    row("Kilometer", Length, (1_000, 1), &["kilometer", "kilometers", "kilometre", "kilometres"], &["km", "kms", "Km", "KM"]),
    row("Hectometer", Length, (100, 1), &["hectometer", "hectometers", "hectometre", "hectometres"], &["hm"]),
    row("Decameter", Length, (10, 1), &["decameter", "decameters", "decametre", "decametres", "dekameter", "dekameters", "dekametre", "dekametres"], &["dam"]),
    row("Fathom", Length, (18_288, 10_000), &["fathom", "fathoms"], &[]),
    row("Inch", Length, (254, 10_000), &["inch", "inches"], &["in", "in.", "ins"]),
    row("Foot", Length, (3_048, 10_000), &["foot", "feet"], &["ft", "ft."]),
    row("Yard", Length, (9_144, 10_000), &["yard", "yards"], &["yd", "yds"]),
    row("Mile", Length, (1_609_344, 1_000), &["mile", "miles"], &["mi"]),
    row("Nautical mile", Length, (1_852, 1), &["nautical mile", "nautical miles", "sea miles"], &[]),
    row("Light year", Length, (9_460_730_472_580_800, 1), &["light year", "light years", "light - year", "light - years"], &[]),
    row("Furlong", Length, (201_168, 1_000), &["furlong", "furlongs"], &[]),
    // Area
    row("Square inch", Area, (64_516, 100_000_000), &["square inch", "square inches", "sq. inches", "sq inches", "sq in", "sq. in."], &[]),
    row("Square foot", Area, (9_290_304, 100_000_000), &["square foot", "square feet", "sq. foot", "sq. feet", "sq foot", "square - foot", "square - feet", "sq ft", "sq. ft.", "sq. ft", "sqft", "sq feet"], &["ft²"]),
    row("Square yard", Area, (83_612_736, 100_000_000), &["square yard", "square yards", "sq. yards", "sq yards", "sq. yd", "sq yd"], &[]),
    row("Square mile", Area, (2_589_988_110_336, 1_000_000), &["square mile", "square miles", "sq. mile", "sq. miles", "square - mile", "sq mi", "sq. mi.", "sq miles"], &[]),
    row("Square centimeter", Area, (1, 10_000), &["square centimeter", "square centimeters", "square centimetre", "square centimetres", "sq cm"], &["cm²"]),
    row("Square hectometer", Area, (10_000, 1), &["square hectometer", "square hectometers", "square hectometre", "square hectometres"], &[]),
    row("Square decameter", Area, (100, 1), &["square decameter", "square decameters", "square decametre", "square decametres"], &[]),
    row("Square decimeter", Area, (1, 100), &["square decimeter", "square decimeters", "square decimetre", "square decimetres"], &[]),
    row("Square millimeter", Area, (1, 1_000_000), &["square millimeter", "square millimeters", "square millimetre", "square millimetres", "sq mm"], &["mm²"]),
    row("Square meter", Area, (1, 1), &["square meter", "square meters", "sq. meters", "sq. metres", "sq meters", "sq metres", "square metre", "square metres", "square - meter", "square - metre", "sq m", "sq. m."], &["m²"]),
    row("Square kilometer", Area, (1_000_000, 1), &["square kilometer", "square kilometers", "sq. kilometers", "sq. kilometres", "square kilometre", "square kilometres", "square - kilometer", "square - kilometre", "sq km", "sq. km"], &["km²"]),
    row("Acre", Area, (40_468_564_224, 10_000_000), &["acre", "acres"], &[]),
    row("Hectare", Area, (10_000, 1), &["hectare", "hectares"], &["ha"]),
    // Volume
    row("Milliliter", Volume, (1, 1_000), &["milliliter", "milliliters", "millilitre", "millilitres"], &["ml", "mL"]),
    row("Centiliter", Volume, (1, 100), &["centiliter", "centiliters", "centilitre", "centilitres"], &["cl"]),
    row("Liter", Volume, (1, 1), &["liter", "liters", "litre", "litres"], &["l", "L"]),
    row("Hectoliter", Volume, (100, 1), &["hectoliter", "hectoliters", "hectolitre", "hectolitres"], &[]),
    row("Teaspoon", Volume, (492_892_159_375, 100_000_000_000_000), &["teaspoon", "teaspoons", "tsp"], &[]),
    row("Tablespoon", Volume, (1_478_676_478_125, 100_000_000_000_000), &["tablespoon", "tablespoons", "tbsp"], &[]),
    row("Fluid ounce", Volume, (295_735_295_625, 10_000_000_000_000), &["fluid ounce", "fluid ounces", "fl oz", "fl. oz."], &[]),
    row("Cup", Volume, (2_365_882_365, 10_000_000_000), &["cup", "cups"], &[]),
    row("Pint", Volume, (473_176_473, 1_000_000_000), &["pint", "pints"], &[]),
    row("Quart", Volume, (946_352_946, 1_000_000_000), &["quart", "quarts"], &[]),
    row("Gallon", Volume, (3_785_411_784, 1_000_000_000), &["gallon", "gallons"], &["gal"]),
    row("Barrel", Volume, (158_987_294_928, 1_000_000_000), &["barrel", "barrels"], &["bbl"]),
    row("Cubic centimeter", Volume, (1, 1_000), &["cubic centimeter", "cubic centimeters", "cubic centimetre", "cubic centimetres"], &["cc", "cm³"]),
    row("Decaliter", Volume, (10, 1), &["decaliter", "decaliters", "decalitre", "decalitres", "dekaliter", "dekaliters", "dekalitre", "dekalitres"], &[]),
    row("Deciliter", Volume, (1, 10), &["deciliter", "deciliters", "decilitre", "decilitres"], &["dl", "dL"]),
    row("Cubic millimeter", Volume, (1, 1_000_000), &["cubic millimeter", "cubic millimeters", "cubic millimetre", "cubic millimetres"], &["mm³"]),
    row("Cubic decimeter", Volume, (1, 1), &["cubic decimeter", "cubic decimeters", "cubic decimetre", "cubic decimetres"], &["dm³"]),
    row("Peck", Volume, (880_976_754_172, 100_000_000_000), &["pecks"], &[]),
    row("Bushel", Volume, (3_523_907_016_688, 100_000_000_000), &["bushel", "bushels"], &["bu"]),
    row("Hogshead", Volume, (238_480_942_392, 1_000_000_000), &["hogshead", "hogsheads"], &[]),
    row("Cord", Volume, (3_624_556_363_776, 1_000_000_000), &["cords"], &[]),
    row("Cubic inch", Volume, (16_387_064, 1_000_000_000), &["cubic inch", "cubic inches"], &[]),
    row("Cubic foot", Volume, (28_316_846_592, 1_000_000_000), &["cubic foot", "cubic feet", "cubic - foot", "cubic - feet", "cu ft"], &["ft³"]),
    row("Cubic yard", Volume, (764_554_857_984, 1_000_000_000), &["cubic yard", "cubic yards"], &[]),
    row("Cubic meter", Volume, (1_000, 1), &["cubic meter", "cubic meters", "cubic metre", "cubic metres", "cubic - meter", "cubic - metre"], &["m³"]),
    row("Cubic kilometer", Volume, (1_000_000_000_000, 1), &["cubic kilometer", "cubic kilometers", "cubic kilometre", "cubic kilometres"], &["km³"]),
    row("Cubic mile", Volume, (4_168_181_825_440_579_584, 1_000_000), &["cubic mile", "cubic miles"], &[]),
    row("Acre-foot", Volume, (1_233_481_837_547_520, 1_000_000_000), &["acre - foot", "acre - feet", "acre feet", "acre foot"], &[]),
    // Weight
    row("Microgram", Weight, (1, 1_000_000), &["microgram", "micrograms", "microgramme", "microgrammes"], &["mcg", "μg", "µg"]),
    row("Milligram", Weight, (1, 1_000), &["milligram", "milligrams", "milligramme", "milligrammes"], &["mg"]),
    row("Gram", Weight, (1, 1), &["gram", "grams", "gramme", "grammes"], &["g"]),
    row("Kilogram", Weight, (1_000, 1), &["kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"], &["kg", "kgs", "Kg", "KG"]),
    row("Metric ton", Weight, (1_000_000, 1), &["metric ton", "metric tons", "metric - ton", "tonne", "tonnes", "metric tonnes"], &[]),
    row("Kiloton", Weight, (1_000_000_000, 1), &["kiloton", "kilotons"], &[]),
    row("Megaton", Weight, (1_000_000_000_000, 1), &["megaton", "megatons"], &[]),
    row("Gigaton", Weight, (1_000_000_000_000_000, 1), &["gigaton", "gigatons", "gigatonne", "gigatonnes"], &["Gt"]),
    row("Ounce", Weight, (28_349_523_125, 1_000_000_000), &["ounce", "ounces"], &["oz", "oz."]),
    row("Pound", Weight, (45_359_237, 100_000), &["pound", "pounds"], &["lb", "lbs", "lb.", "lbs."]),
    row("Stone", Weight, (635_029_318, 100_000), &["stone"], &[]),
    row("Ton", Weight, (90_718_474, 100), &["ton", "tons", "short ton", "short tons"], &[]),
    row("Long ton", Weight, (10_160_469_088, 10_000), &["long ton", "long tons"], &[]),
    row("Grain", Weight, (6_479_891, 100_000_000), &["grains"], &[]),
    row("Dram", Weight, (17_718_451_953_125, 10_000_000_000_000), &["drams"], &[]),
    row("Pennyweight", Weight, (155_517_384, 100_000_000), &["pennyweight", "pennyweights"], &[]),
    row("Carat", Weight, (2, 10), &["carat", "carats"], &[]),
    // Speed
    row("Mile per hour", Speed, (44_704, 100_000), &["mile per hour", "miles per hour", "miles an hour", "mile an hour", "mile - an - hour", "mile - per - hour", "miles / hour", "mi / h"], &["mph", "MPH", "m.p.h.", "m.p.h"]),
    row("Kilometer per hour", Speed, (1_000, 3_600), &["kilometer per hour", "kilometers per hour", "kilometre per hour", "kilometres per hour", "kilometers an hour", "kilometres an hour", "kilometer an hour", "kilometer - per - hour", "km / h", "km / hr", "km per hour", "km an hour"], &["kph", "kmph", "kmh", "k.p.h.", "k.p.h"]),
    row("Meter per second", Speed, (1, 1), &["meter per second", "meters per second", "metre per second", "metres per second", "meters a second", "metres a second", "m / s"], &[]),
    row("Foot per second", Speed, (3_048, 10_000), &["foot per second", "feet per second", "feet a second", "ft / s"], &["fps"]),
    row("Kilometer per second", Speed, (1_000, 1), &["kilometers per second", "kilometres per second", "kilometers a second", "km / s"], &[]),
    row("Foot per minute", Speed, (3_048, 600_000), &["feet per minute", "foot per minute", "ft / min", "feet a minute"], &[]),
    row("Yard per second", Speed, (9_144, 10_000), &["yards per second", "yard per second"], &[]),
    row("Yard per minute", Speed, (9_144, 600_000), &["yards per minute", "yard per minute"], &[]),
    row("Inch per second", Speed, (254, 10_000), &["inches per second", "inch per second"], &[]),
    row("Kilometer per minute", Speed, (1_000, 60), &["kilometers per minute", "kilometres per minute", "kilometer per minute", "km / min"], &[]),
    row("Meter per minute", Speed, (1, 60), &["meters per minute", "metres per minute"], &[]),
    row("Centimeter per second", Speed, (1, 100), &["centimeters per second", "centimetres per second", "cm / s"], &[]),
    row("Mile per second", Speed, (1_609_344, 1_000), &["miles per second", "miles a second"], &[]),
    row("Knot", Speed, (1_852, 3_600), &["knot", "knots"], &["kn"]),
    // Temperature
    row("C", Temperature, (1, 1), &["degrees celsius", "degree celsius", "degrees celcius", "degrees centigrade", "degree centigrade", "deg celsius", "deg c", "degrees c", "degree c", "celsius", "celcius", "centigrade", "centigrate", "° celsius", "° c", "deg. c"], &["C"]),
    row("F", Temperature, (1, 1), &["degrees fahrenheit", "degree fahrenheit", "degrees farenheit", "deg fahrenheit", "deg f", "degrees f", "degree f", "fahrenheit", "farenheit", "fahrenheits", "° fahrenheit", "° f", "deg. f"], &["F"]),
    row("K", Temperature, (1, 1), &["kelvin", "kelvins", "degrees kelvin", "degrees k", "° k", "deg k"], &[]),
    row("R", Temperature, (5, 9), &["degrees rankine", "degree rankine", "° rankine", "rankine", "° r"], &[]),
    row("Degree", Temperature, (0, 1), &["degree", "degrees", "°", "deg"], &[]),
    // Angle
    row("Radian", Angle, (572_957_795_130_823, 10_000_000_000_000), &["radian", "radians", "rad"], &[]),
    // Data
    row("Bit", Data, (1, 8), &["bit", "bits"], &[]),
    row("Byte", Data, (1, 1), &["byte", "bytes"], &[]),
    row("Kilobyte", Data, (1_000, 1), &["kilobyte", "kilobytes"], &["KB", "kB", "kb"]),
    row("Megabyte", Data, (1_000_000, 1), &["megabyte", "megabytes"], &["MB", "mb"]),
    row("Gigabyte", Data, (1_000_000_000, 1), &["gigabyte", "gigabytes"], &["GB", "gb"]),
    row("Terabyte", Data, (1_000_000_000_000, 1), &["terabyte", "terabytes"], &["TB", "tb"]),
    row("Petabyte", Data, (1_000_000_000_000_000, 1), &["petabyte", "petabytes"], &["PB"]),
    row("Kilobit", Data, (125, 1), &["kilobit", "kilobits"], &[]),
    row("Megabit", Data, (125_000, 1), &["megabit", "megabits"], &[]),
    row("Gigabit", Data, (125_000_000, 1), &["gigabit", "gigabits"], &[]),
    row("Terabit", Data, (125_000_000_000, 1), &["terabit", "terabits"], &[]),
    row("Petabit", Data, (125_000_000_000_000, 1), &["petabit", "petabits"], &[]),
    row("Kilobit per second", DataRate, (1_000, 1), &["kilobits per second"], &["kbps", "Kbps"]),
    row("Megabit per second", DataRate, (1_000_000, 1), &["megabits per second", "megabits a second", "mb / s"], &["Mbps", "mbps"]),
    row("Gigabit per second", DataRate, (1_000_000_000, 1), &["gigabits per second", "gigabits a second"], &["Gbps", "gbps"]),
    // Energy, power, frequency, pressure, voltage
    row("Joule", Energy, (1, 1), &["joule", "joules"], &[]),
    row("Calorie", Energy, (4_184, 1), &["calorie", "calories", "kilocalorie", "kilocalories"], &["kcal"]),
    row("Watt-hour", Energy, (3_600, 1), &["watt - hour", "watt - hours", "watt hours"], &["Wh"]),
    row("Kilowatt-hour", Energy, (3_600_000, 1), &["kilowatt - hour", "kilowatt - hours", "kilowatt hours", "kilowatt hour"], &["kWh"]),
    row("Megawatt-hour", Energy, (3_600_000_000, 1), &["megawatt - hour", "megawatt - hours", "megawatt hours"], &["MWh"]),
    row("Watt", Power, (1, 1), &["watt", "watts"], &[]),
    row("Kilowatt", Power, (1_000, 1), &["kilowatt", "kilowatts"], &["kW", "kw"]),
    row("Megawatt", Power, (1_000_000, 1), &["megawatt", "megawatts"], &["MW"]),
    row("Gigawatt", Power, (1_000_000_000, 1), &["gigawatt", "gigawatts"], &["GW"]),
    row("Horsepower", Power, (7_457, 10), &["horsepower"], &["hp"]),
    row("Hertz", Frequency, (1, 1), &["hertz"], &["Hz"]),
    row("Kilohertz", Frequency, (1_000, 1), &["kilohertz"], &["kHz"]),
    row("Megahertz", Frequency, (1_000_000, 1), &["megahertz"], &["MHz"]),
    row("Gigahertz", Frequency, (1_000_000_000, 1), &["gigahertz"], &["GHz"]),
    row("Pound per square inch", Pressure, (6_894_757, 1_000), &["pounds per square inch"], &["psi"]),
    row("Millibar", Pressure, (100, 1), &["millibar", "millibars"], &[]),
    row("Volt", Voltage, (1, 1), &["volt", "volts"], &[]),
    row("Kilovolt", Voltage, (1_000, 1), &["kilovolt", "kilovolts"], &["kV"]),
    // Earthquakes and noise
    row("Magnitude", Magnitude, (1, 1), &["magnitude"], &[]),
    row("Decibel", Loudness, (1, 1), &["decibel", "decibels"], &["dB"]),
];

/// Every way to write a unit.
pub(super) fn names() -> impl Iterator<Item = (&'static str, Measure)> {
    ROWS.iter().flat_map(|row| row.written.iter().chain(row.exact).map(|written| (lower(written), row.measure)))
}

/// Symbols in lower case: the lexicon knows no other. Each must be listed, because a table holds only literals.
fn lower(written: &'static str) -> &'static str {
    if !written.bytes().any(|b| b.is_ascii_uppercase()) {
        return written;
    }
    // The tables are built once and live as long as the program.
    Box::leak(written.to_ascii_lowercase().into_boxed_str())
}

/// Whether a symbol stands in the case it has: "m" is a meter, "M" is not; and "in" is an inch only where it is glued to its number.
pub(super) fn is_written_so(words: &Lexed<'_>, tokens: Range<usize>, measure: Measure) -> bool {
    let written = words.text.slice(words.span(tokens.clone()));
    let Some(row) = ROWS.iter().find(|row| row.measure == measure) else { return false };
    if tokens.len() > 1 || row.written.iter().any(|w| w.eq_ignore_ascii_case(written)) {
        return true;
    }
    // "800,000 F-Series pickups", "two F-16 jets"
    if written.len() == 1
        && words.lower(tokens.end) == "-"
        && words.glued(tokens.end)
        && words.glued(tokens.end + 1)
        && (!words.is_digits(tokens.end + 1) || words.capital(tokens.start))
    {
        return false;
    }
    row.exact.contains(&written) && (!matches!(written, "in" | "in." | "ins") || words.glued(tokens.start))
}
