//! What a time of day is: a time of the clock, or a part of the day with its hours.

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Up to noon.
    Morning,
    /// Noon to six.
    Afternoon,
    /// From five.
    Evening,
    /// From six in the evening into the small hours.
    Night,
    /// "the night-time".
    NightTime,
    /// "overnight".
    Overnight,
    /// "the daytime".
    Daytime,
    /// "dawn".
    Dawn,
    /// "dusk".
    Dusk,
    /// "midmorning".
    MidMorning,
    /// "midafternoon".
    MidAfternoon,
    /// "lunchtime".
    Lunch,
    /// "lunch": a time only behind "at", "around".
    LunchMeal,
    /// "breakfast": likewise.
    Breakfast,
    /// "brunch": likewise.
    Brunch,
    /// "dinnertime".
    Dinner,
    /// "dinner": likewise.
    DinnerMeal,
}

impl Part {
    /// Whether the word is a time only behind "at" or "around": "lunch" is a meal.
    pub(super) fn is_meal(self) -> bool {
        matches!(self, Self::LunchMeal | Self::DinnerMeal | Self::Breakfast | Self::Brunch)
    }

    /// Its hours, counted in seconds from midnight; a night runs into the next day.
    pub fn seconds(self) -> (i32, i32) {
        let (from, to) = match self {
            Self::Morning => (0, 12),
            Self::Afternoon => (12, 18),
            Self::Evening => (16, 24),
            Self::Night => (18, 30),
            Self::NightTime | Self::Overnight => (20, 32),
            Self::Daytime => (6, 20),
            Self::Dawn => (4, 8),
            Self::Dusk => (16, 22),
            Self::MidMorning => (9, 11),
            Self::MidAfternoon => (14, 16),
            Self::Lunch | Self::LunchMeal => (11, 14),
            Self::Breakfast => (6, 10),
            Self::Brunch => (9, 13),
            Self::Dinner | Self::DinnerMeal => (17, 22),
        };
        (from * 3600, to * 3600)
    }

    /// The hour on a 24-hour clock that an hour of a 12-hour clock is in this part of the day.
    fn hour(self, hour: i8) -> i8 {
        match self {
            Self::Morning | Self::Dawn | Self::MidMorning | Self::Breakfast | Self::Brunch => hour % 12,
            Self::Night | Self::NightTime | Self::Overnight if (1..=5).contains(&hour) || hour == 12 => hour % 12,
            Self::Lunch | Self::LunchMeal if (10..=11).contains(&hour) => hour,
            _ if hour < 12 => hour + 12,
            _ => hour,
        }
    }
}

/// A time of day as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The hour: 0 to 23, or, where `half` is open, 1 to 12 on a 12-hour clock.
    pub hour: i8,
    /// The minute, where it is stated.
    pub minute: Option<i8>,
    /// The second, where it is stated.
    pub second: Option<i8>,
    /// Whether the text leaves open which half of the day it is: "at 4:30".
    pub open: bool,
}

impl Clock {
    /// An hour and minute that are told apart from those of the other half of the day.
    pub(super) const fn of(hour: i8, minute: Option<i8>, open: bool) -> Self {
        Self { hour, minute, second: None, open }
    }

    /// Seconds from midnight.
    pub fn seconds(self) -> i32 {
        i32::from(self.hour) * 3600 + i32::from(self.minute.unwrap_or(0)) * 60 + i32::from(self.second.unwrap_or(0))
    }

    /// The same, told by the part of the day.
    pub(super) fn in_part(self, part: Part) -> Self {
        if self.open { Self { hour: part.hour(self.hour), open: false, ..self } } else { self }
    }

    /// Seconds from midnight in the other half of the day, where that is open.
    pub fn other_seconds(self) -> Option<i32> {
        self.open.then(|| (self.seconds() + 43200) % 86400)
    }

    /// The same with the half of the day decided.
    pub(super) fn settled(self, afternoon: bool) -> Self {
        if !self.open {
            return self;
        }
        let hour = self.hour % 12 + if afternoon { 12 } else { 0 };
        Self { hour, open: false, ..self }
    }
}

/// What a text says of the time within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayTime {
    /// A time of the clock.
    Clock(Clock),
    /// A part of the day, and which end of it ("early morning").
    Part(Part, Option<super::Edge>),
}
