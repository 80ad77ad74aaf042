//! Whether a phrase is what an entry of `about` names, or only something of it, for it or against it.
//!
//! What an entry names is acted on where it heads the phrase: "closed ⟨the hospital⟩". As a modifier, an owner or behind a
//! preposition it mostly tells of another thing: "the hospital cafeteria", "the hospital's debts", "a fundraiser for the hospital". Three
//! things keep it: a head that only says what sort of thing it is ("the Falcon sedan"); a head that is the deed itself ("the hacker's
//! extradition"); and, with a verb that decides something, a head by which that is decided ("rejected the stadium plan").

use std::ops::Range;

use super::Case;
use crate::reading::clause::{Form, Hangs, Link, Tag, is_title, list};

/// Verbs by which somebody decides on what is put before him, asks for it, makes way for it or gives it up.
const DECIDING: &str = "approve back endorse support oppose reject block pass vote confirm ratify veto sign adopt accept refuse grant deny drop \
     abandon withdraw pull cancel postpone call give scrap shelve walk turn hear uphold overturn strike halt suspend delay \
     throw kill sink defeat enact settle freeze clear authorize authorise permit allow fund finance pay win lose seek file \
     submit lift impose ease tighten renew pursue contest fight concede resume reinstate revive launch announce unveil \
     propose award complete finalize finalise secure advance quit exit leave join rejoin extend overrule override decline \
     spurn resist denounce condemn criticize criticise praise welcome avoid stave stop end fail cut slash defund table \
     expel spare deadlock hang convict charge indict acquit discuss consider resolve";

/// Nouns for that by which something comes about, if it is decided for: who approves the plan approves the stadium.
const INSTRUMENTS: &str = "plan bill law legislation measure act proposal ordinance resolution policy rule ban order deal agreement contract pact \
     treaty accord package budget funding money financing aid loan grant subsidy bond tax tariff duty sanction levy permit \
     permission license licence application request bid offer motion project program programme scheme initiative \
     nomination nominee candidacy merger takeover purchase acquisition vote referendum attempt effort case trial challenge \
     count charge visa lease mission trip visit tour journey search hunt rescue race contest protection referral \
     access rights appeal claim penalty fine version edition text";

/// Nouns for the deeds by which what owns them is decided on: "blocked ⟨Delgado's nomination⟩", "ratified ⟨Sweden's accession⟩".
const CANDIDATES: &str = "nomination appointment confirmation candidacy entry accession membership admission application bid parole pardon \
     reappointment nominee";

/// Nouns for what sort of thing something is: with a name before them they are that thing, "the Falcon sedan", "the Paris accord".
const SORTS: &str = "car vehicle truck van bus suv sedan hatchback model motorcycle bike scooter phone handset laptop tablet device console \
     pump toy crib stroller appliance product drug vaccine medicine pill tablet shot treatment jet plane aircraft airliner \
     helicopter rocket missile ship vessel ferry tanker boat submarine train tram locomotive \
     hospital clinic school college university academy library museum gallery theatre theater cinema opera stadium arena \
     ballpark plant factory mill refinery smelter mine quarry brewery distillery winery dairy foundry shipyard depot warehouse studio shop store supermarket restaurant hotel pub bar cafe bakery station \
     airport port harbor harbour dock terminal bridge overpass tunnel road street avenue highway motorway freeway line route \
     railway railroad subway metro canal pipeline dam reservoir reactor building tower hall house mansion palace castle church cathedral \
     mosque temple synagogue monastery prison jail camp base barracks embassy consulate court park zoo forest beach island \
     pool lido rink farm ranch vineyard airbase airfield branch facility site campus complex network service system venue \
     accord treaty pact agreement convention deal truce ceasefire protocol constitution \
     festival concert show musical play production film movie series season album novel book painting portrait statue sculpture bronze \
     test exam experiment game match race tournament championship cup derby marathon regatta bowl open prize award title trophy medal \
     summit meeting talks conference convention congress forum ceremony gala parade rally protest march vigil service \
     debate election primary caucus runoff referendum strike walkout war siege offensive \
     company firm chain group brand label bank airline carmaker automaker maker retailer brewer insurer publisher newspaper network \
     team club side franchise league party movement militia gang cartel band orchestra choir troupe \
     virus storm hurricane cyclone typhoon flood fire wildfire quake earthquake eruption \
     city town village state province county region district country nation republic kingdom peninsula border \
     program programme scheme project campaign operation mission tax levy tariff duty law bill act rule ban order decree \
     crisis outbreak";

/// Sorts of which a common noun says which: "the ⟨coal⟩ plant", "the ⟨doping⟩ test".
const KINDS: &str = "plant test exam mine line company firm maker game match race tournament championship cup strike walkout march protest \
     rally vaccine drug ship tanker plane jet train";

/// Heads by which anything is itself: "the library ⟨building⟩".
const SHELLS: &str =
    "building branch facility site campus complex network service sailing crossing traffic fleet system itself proper";

/// Bodies and honours that are called after something else.
const BODIES: &str = "club foundation fund society institute association award prize trust";

/// Nouns for people who are of a group by being it: "rebel ⟨leaders⟩", "same-sex ⟨couples⟩".
const MEMBERS: &str =
    "leader fighter commander couple soldier troop force people man woman suspect member negotiator player athlete";

/// Verbs whose object may be a part for the whole, and the parts.
const METONYMS: &[(&str, &str)] = &[
    ("hack breach penetrate infiltrate", "server network computer system website site email database account"),
    ("cut slash freeze fund defund increase double", "budget funding grant subsidy"),
    ("close shut open reopen seal", "door gate border"),
    ("extend prolong end shorten", "life lifetime"),
    ("raise increase hike lower reduce cut double triple", "price number size"),
    ("overturn reverse uphold affirm vacate quash", "conviction verdict"),
    ("raid search storm", "headquarters office home house compound apartment premises"),
];

/// What courts and those who go to them have against somebody.
const CASES: &str = "case charge count investigation inquiry probe lawsuit suit complaint";

/// Nouns for people who make up what hangs on them.
const INSIDERS: &str = "resident people citizen inhabitant member native population rank";

/// What "of" counts, measures or says the sort of.
const SHARES: &str = "part portion section half third quarter majority most bulk piece slice percent share stretch element aspect bit lot \
     count provision clause paragraph article chapter line item page";

/// What weighs on that which it is on or for: who backs a ban on something does not back it.
const AGAINST: &str =
    "ban sanction tariff tax levy duty fee penalty fine limit curb cap restriction moratorium embargo";

/// What makes another of something.
const LESSER: &str = "lesser weaker narrower different rival competing watered scaled stripped pared diluted";

/// Deeds that bring about what "of" names.
const MAKING: &str = "construction creation building appointment nomination confirmation election establishment introduction adoption \
     ratification approval acquisition purchase takeover deployment opening installation development publication \
     expansion extension imposition enactment passage production performance staging revival";

/// Verbs for bringing about what they are said of, in a plan or a bill: "a plan ⟨to build⟩ a stadium".
const MAKES: &str = "build rebuild create establish construct fund finance allow authorize authorise approve legalize legalise introduce impose adopt \
     implement buy acquire host stage erect install";

/// Prepositions that lead what a verb needs, as its object.
const NEEDED: &str = "from to of into out against before";

impl Case<'_> {
    pub(super) fn is_verb(&self, verb: usize, list: &str) -> bool {
        list::has_verb(list, &self.word(verb))
    }

    fn decides(&self, verb: usize) -> bool {
        self.is_verb(verb, DECIDING)
    }

    /// Whether a noun tells the fact's own deed: an action, or what is derived from one ("closure" from "close").
    pub(super) fn is_deed(&self, noun: usize) -> bool {
        let event = self.event;
        if !self.passage.hits.within(event.action, noun..noun + 1).is_empty() {
            return true;
        }
        let word = self.word(noun);
        event.stems.iter().any(|stem| word.starts_with(stem.as_str()) && word.len() > stem.len() + 1)
    }

    /// Whether a noun tells the fact's deed, and the verb whose head is `verb` another: who suspends a ban bans nobody.
    fn is_deed_of(&self, noun: usize, verb: usize) -> bool {
        self.is_deed(noun) && self.passage.hits.within(self.event.action, verb..verb + 1).is_empty()
    }

    /// Whether a match in a phrase that belongs to the verb whose head is `verb` is what that phrase names.
    pub(super) fn is_it(&self, link: &Link, m: &Range<usize>, verb: usize) -> bool {
        let Link { words, by, hangs } = link;
        let tag = |i: usize| self.clauses.tag(i);
        let next = m.end;
        // "signs order ⟨delaying⟩ tariff"
        let undoes = (words.start + 1..m.start)
            .any(|i| tag(i) == Tag::Ing && self.reader.is_instrument(i - 1) && !self.is_verb(i, MAKES));
        if undoes {
            return false;
        }
        if *hangs == Hangs::First && self.is_lesser(words, m) {
            return false;
        }
        if next >= words.end {
            return true;
        }
        let lead = self.lead(by);
        let needed = *hangs != Hangs::Verb
            || by.is_empty()
            || list::has_noun(NEEDED, &lead) && (lead != "from" || self.decides(verb))
            || by.clone().next_back().is_some_and(|by| self.reader.has_place_for(verb, by));
        if !needed {
            return self.reader.names(words, m);
        }
        // "named Giulia Marchetti ⟨its⟩ music director"
        if tag(next) == Tag::Owner
            && *hangs == Hangs::First
            && matches!(&*self.word(next), "its" | "his" | "her" | "their" | "our" | "my")
            && self.is_verb(verb, "name appoint elect make declare designate crown choose pick anoint nominate")
        {
            return self.reader.names(&(words.start..next), m);
        }
        if tag(next) == Tag::Owner {
            let Some(head) = self.head_of(next + 1..words.end) else { return false };
            return self.keeps_owner(head, verb);
        }
        let Some(head) = self.head_of(next..words.end) else { return true };
        let name = tag(m.end - 1) == Tag::Name;
        let last = self.word(m.end - 1);
        // "the actress ⟨Meghan Markle⟩", "Bayern ⟨Munich⟩"
        if tag(next) == Tag::Name && tag(head) == Tag::Name {
            // "the Falcon ⟨Club⟩"
            if name && list::has_noun(BODIES, &self.word(head)) {
                return false;
            }
            return name || is_title(&last) || self.reader.is_person(m.end - 1);
        }
        // "⟨same-sex⟩ couples": what modifies by nature names nothing by itself.
        if last.contains('-') {
            return true;
        }
        let noun = self.word(head);
        let sort = if list::has_noun(SORTS, &last) || !name && !list::has_noun(KINDS, &noun) {
            list::has_noun(SHELLS, &noun)
        } else {
            list::has_noun(SORTS, &noun) || list::has_noun(SHELLS, &noun)
        };
        sort || list::has_noun(MEMBERS, &noun)
            || self.is_deed_of(head, verb)
            || !self.passage.hits.within(self.event.subject, head..head + 1).is_empty()
            || self.decides(verb) && list::has_noun(INSTRUMENTS, &noun)
            || self.keeps_owner(head, verb)
    }

    /// The last noun of a run of nouns; nothing where the phrase goes on otherwise: "fined Tesco ⟨£129 million⟩", "met him ⟨Monday⟩".
    fn head_of(&self, words: Range<usize>) -> Option<usize> {
        let noun = |i: usize| {
            let tag = self.clauses.tag(i);
            matches!(tag, Tag::Noun | Tag::Name | Tag::Maybe | Tag::Ing | Tag::Past | Tag::Part)
                || tag == Tag::Mark && self.word(i) == "-"
                || tag == Tag::Number && i > words.start
        };
        let time = |i: usize| crate::reading::clause::is_time(&self.word(i)) || self.reader.is_time_or_season(i);
        let quote = |i: usize| self.clauses.tag(i) == Tag::Quote;
        let run: Vec<usize> = words.clone().take_while(|&i| noun(i) || quote(i)).filter(|&i| !quote(i)).collect();
        // What stands behind a noun and is none of its own: "discharged sewage ⟨upstream⟩".
        let loose = |i: usize| list::has_noun(LOOSE, &self.word(i));
        if run.iter().all(|&i| time(i) || loose(i)) {
            return None;
        }
        run.into_iter().rev().find(|&i| {
            !time(i) && !loose(i) && matches!(self.clauses.tag(i), Tag::Noun | Tag::Name | Tag::Maybe | Tag::Ing)
        })
    }

    /// Whether a match is of a version that is said to be another: "a ⟨weaker⟩ bill", and the like of what hangs on it.
    fn is_lesser(&self, words: &Range<usize>, m: &Range<usize>) -> bool {
        // "its smaller ⟨rival Tellmark⟩" is Tellmark.
        let named =
            |i: usize| self.clauses.tag(m.start) == Tag::Name && self.word(m.start - 1) == "rival" && i + 1 >= m.start;
        (words.start..m.start).any(|i| list::has_noun(LESSER, &self.word(i)) && !named(i))
    }

    /// The preposition among the tokens that lead a phrase; nothing where none does.
    fn lead(&self, by: &Range<usize>) -> std::borrow::Cow<'_, str> {
        let word = |i: &usize| !matches!(self.clauses.tag(*i), Tag::Quote | Tag::Adv);
        by.clone().rev().find(word).map_or("".into(), |by| self.word(by))
    }

    /// Whether what an owner owns stands for it: "the hacker's ⟨extradition⟩", "the party's ⟨servers⟩".
    fn keeps_owner(&self, head: usize, verb: usize) -> bool {
        let noun = self.word(head);
        self.is_deed_of(head, verb)
            || self.decides(verb) && list::has_noun(CANDIDATES, &noun)
            || self.event.legal
                && list::has_noun(CASES, &noun)
                && self.is_verb(verb, "dismiss toss throw drop settle hear reject allow let")
            || self.stands_for_whole(&noun, verb)
    }

    /// Whether what is done to a part or a measure of something is done to it: "raised ⟨the price⟩ of insulin".
    fn stands_for_whole(&self, noun: &str, verb: usize) -> bool {
        // Who cuts a thing may do away with it, unless the event tells of more and less: "raise" against "cut".
        let measured = || {
            self.event.stems.iter().any(|stem| {
                ["rais", "increas", "hik", "lower", "reduc"].iter().any(|measure| stem.starts_with(measure))
            })
        };
        METONYMS.iter().any(|(verbs, parts)| self.is_verb(verb, verbs) && list::has_noun(parts, noun))
            || self.is_verb(verb, "cut slash drop") && list::has_noun("price number size", noun) && measured()
    }

    /// Whether the phrase `link` of a row is what the verb acts on, or what such a phrase is of or for.
    pub(super) fn bears(&self, row: &[Link], link: usize, m: &Range<usize>, verb: usize) -> bool {
        self.reader.concerns_by(row, link, |host, by| {
            // What a circumstance is of is one: "fell at the gate of the slalom".
            let lead = self.lead(&host.by);
            if lead.is_empty() || list::has_noun(NEEDED, &lead) {
                self.holds(&host.words, by, m, verb)
            } else {
                self.reader.holds(&host.words, by)
            }
        })
    }

    /// Whether what hangs on the phrase `host` by the preposition `by` is acted on with it.
    fn holds(&self, host: &Range<usize>, by: &Range<usize>, m: &Range<usize>, verb: usize) -> bool {
        let Some(head) = host.end.checked_sub(1) else { return false };
        let noun = self.word(head);
        let lead = self.lead(by);
        if self.is_deed_of(head, verb) && matches!(&*lead, "of" | "for" | "at" | "to" | "on" | "with") {
            return true;
        }
        // "restored service on the line"
        if matches!(&*lead, "on" | "at" | "to")
            && list::has_noun("service traffic operation flight train bus sailing work", &noun)
        {
            return true;
        }
        if !self.reader.holds(host, by) || list::has_noun(AGAINST, &noun) && lead != "of" {
            return false;
        }
        let legal = || list::has_noun(CASES, &noun) && self.is_verb(verb, "resolve settle drop dismiss");
        if self.is_lesser(host, &(head..head + 1)) {
            return false;
        }
        let instrument = self.decides(verb) && list::has_noun(INSTRUMENTS, &noun) || legal();
        if list::has_noun(INSIDERS, &noun) {
            return true;
        }
        if &*lead != "of" {
            // A suit against somebody is of those who sue.
            let toward = list::has_noun("for on to over into with", &lead) || lead == "against" && self.event.legal;
            return instrument && toward;
        }
        if list::has_noun(SHARES, &noun) {
            // "half of the ceasefire" is no ceasefire, "half of the staff" are staff.
            let last = self.word(m.end - 1);
            let several = last.ends_with('s') && !last.ends_with("ss") || list::has_noun(COLLECTIVES, &last);
            return several;
        }
        if self.stands_for_whole(&noun, verb) {
            return true;
        }
        if list::has_noun(ASPECTS, &noun) {
            return false;
        }
        // "captured the rail junction of Krasna"
        if list::has_noun("junction region", &noun) && self.clauses.tag(m.start) == Tag::Name {
            return true;
        }
        if self.reader.is_act(head) && !instrument {
            return self.decides(verb) && list::has_noun(MAKING, &noun);
        }
        instrument || !self.reader.is_instrument(head)
    }

    /// Whether a phrase that a preposition hangs on the verb beside an object has no place with it: "supported an inquiry ⟨into⟩ her",
    /// "endorsed Hale ⟨over⟩ her". Where something was done, and why, may be what a fact is about.
    pub(super) fn is_loose(&self, link: &Link, object: &Range<usize>, verb: usize) -> bool {
        let Some(by) = link.by.clone().next_back().filter(|_| link.hangs == Hangs::Verb && link.by.len() == 1) else {
            return false;
        };
        let lead = self.word(by);
        list::has_noun("to from on with against over for into onto by during throughout via", &lead)
            && !(self.reader.has_place_for(verb, by) && (lead != "against" || self.event.legal))
            // "approved ⟨$1.6 billion⟩ for the wall", but "canceled ⟨a fundraiser⟩ for the prom"
            && !(lead == "for" && self.decides(verb) && self.is_means(object))
    }

    /// Whether a phrase names a sum, or that by which something is decided.
    fn is_means(&self, words: &Range<usize>) -> bool {
        words.clone().any(|i| matches!(self.text().word(i), "$" | "£" | "€" | "%"))
            || words.end.checked_sub(1).is_some_and(|head| list::has_noun(INSTRUMENTS, &self.word(head)))
    }

    /// Whether a verb within what is acted on brings about what it is said of, or is the fact's own deed: "a plan ⟨to build⟩ it".
    pub(super) fn makes(&self, inner: usize, outer: usize) -> bool {
        let deed = |verb: usize| !self.passage.hits.within(self.event.action, verb..verb + 1).is_empty();
        // "scrapped a bill to repeal it", where either would be the deed, goes the other way.
        let planned = self
            .clauses
            .group_at(inner)
            .and_then(|k| self.clauses.groups().get(k))
            .is_some_and(|g| g.form == Form::Infinitive);
        planned && deed(inner) && !deed(outer) || self.decides(outer) && self.is_verb(inner, MAKES)
    }
}

/// Words behind a noun that are adverbs.
const LOOSE: &str = "upstream downstream unannounced alone nationwide worldwide home abroad overseas alive dead jail prison open shut past back worth \
     next unharmed elsewhere stand steady overnight anywhere everywhere";

/// Nouns for several without a plural.
const COLLECTIVES: &str =
    "staff workforce crew police people cocaine heroin oil crude cash money aid debt cargo gold land";

/// Nouns for what something has, which is acted on without it.
const ASPECTS: &str = "door gate roof wall window office headquarters border airspace server computer website account end life lifetime control \
     ownership command name work operation use sale export import launch release return removal closure text term membership entry \
     wing floor entrance lobby garage";
