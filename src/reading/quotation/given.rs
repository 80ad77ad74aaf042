//! Given names that nearly always are a man's, or a woman's.

use super::names::{HERS, HIS, Kind, kind_of};

/// He or she.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Male,
    Female,
}

/// Names that both men and women often have ("Alex", "Jordan", "Kim", "Leslie", "Robin", "Taylor") are in neither list.
const MALE: &str = "aaron abdul abdullah abraham adam adrian ahmed alan albert alberto aldo alejandro alfonso alfred allan \
    allen alvin amir anand anders andreas andrei andres andrew andy angelo anthony antoine anton antonio antony archie arjun \
    arnold arthur arturo ashok aziz barack barry bashar ben benedict benjamin bernard bernie bert bill billy bob bobby boris \
    brad bradley brandon brendan brent brett brian bruce bruno bryan bryce byron calvin carl carlo carlos cedric cesar chad \
    charles chester christoph christophe christopher chuck clarence claude clayton clifford clint clive clyde colin conor \
    conrad craig curtis cyril dan daniel danny darrell darren daryl dave david dean deepak denis dennis denzel derek derrick \
    dick diego dieter dirk dmitri dmitry dominic don donald doug douglas duane duncan dustin dwayne dwight earl ed eddie \
    edgar edmund eduardo edward edwin elijah elon emil emmanuel enrique eric erik ernest ernesto ethan eugene evan fabio \
    felipe felix ferdinand fernando florian floyd francesco francisco franco francois frank franklin fred frederick fritz \
    gabriel gareth garrett gary gavin gene geoff geoffrey george gerald gerard gilbert giles giovanni giuseppe glenn gordon \
    graham grant greg gregory guido guillermo gus gustavo guy hamid hans harlan harold harry hasan hassan hector heinrich \
    helmut henri henry herbert herman hiroshi horace howard hubert hugh hugo hussein ian ibrahim igor ike imran isaac ismail \
    ivan jack jacob jacques jaime jake jamal james jared jason javier jeff jeffrey jens jeremy jerome jerry jim jimmy joachim \
    joao joaquin joe joel johan johann john johnny jon jonathan jorge jose josef joseph josh joshua josiah juan julian julio \
    jurgen justin jürgen karim karl keith ken kenneth kevin khalid kofi kurt kyle lance larry lars laurent lawrence len leo \
    leon leonard leonardo lester lewis liam lionel lloyd lorenzo louis luc luca lucas luigi luis luke magnus malcolm manuel \
    marc marcel marco marcos marcus mario mark markus marshall martin marvin mateo matt matteo matthew maurice mauricio max \
    maxim melvin michael michel miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed mohit muhammad \
    mustafa narendra nathan nathaniel neal ned neil nelson nicholas nick nicolas nigel nikolai noah norman oleg oliver \
    olivier omar orlando oscar oswald otto owen pablo paolo patrick paul pavel pedro percy pete peter phil philip philippe \
    phillip pierre piotr rafael rahm rahul raj rajesh ralph ramon randall randy rashid raul ravi ray raymond reginald \
    reinhard ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland rolf ron ronald ronnie ross roy rudolf \
    rudy rupert russell ryan salman salvador samir samuel sanjay scott sean sebastian sergei sergey sergio seth shane shaun \
    shawn silvio simon spencer stan stanley stefan stephen steve steven stewart stuart sven tariq ted terence terrence thabo \
    theo theodore thomas tim timothy toby todd tom tomas tommy tony travis trent trevor tyler tyrone umar vernon victor \
    vikram viktor vince vincent vladimir wade walt walter warren wayne wendell werner wilhelm will willem william willie \
    wolfgang xavier yuri yusuf zachary";

const FEMALE: &str = "abigail ada adele adriana agnes aisha alejandra alexandra alexandria alice alicia alison allison alma \
    amanda amelia amina amy ana anastasia angela angelina anita ann anna anne annette annie antonia april ariana astrid \
    audrey barbara beatrice beatriz becky belinda bernadette bernice beth bethany betsy betty bianca bonnie brenda brianna \
    bridget britney camila camille carla carmen carol carole carolina caroline carolyn carrie catherine cathy cecilia celeste \
    celia charlotte cheryl chloe christa christina christine cindy claire clara clarissa claudia colleen connie constance \
    consuelo cora corinne cristina cynthia daisy danielle daphne dawn deanna deb debbie deborah debra deirdre delia della \
    denise diana diane dianne dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth \
    elise eliza elizabeth ella ellen eloise elsa elsie emilia emily emma erica erika erin esperanza estelle esther ethel \
    eugenia eva eve evelyn faith fatima fatma felicia felicity fiona florence frances francesca gabriela gabrielle gail \
    genevieve georgia geraldine gertrude gina giorgia gisele gladys gloria grace greta gwen gwendolyn hannah harriet hattie \
    hazel heather heidi helen helena helene henrietta hilary hillary holly hope ida ilse imelda imogen ines ingrid irene iris \
    irma isabel isabella isabelle ivana jacinda jacqueline jane janet janice janine jasmine jeanette jeanne jennifer jenny \
    jessica jill joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet june kamala karen \
    karin karina kate katharine katherine kathleen kathryn kathy katie katrina kayla keira kelsey kendra kirsten kirstie \
    krista kristen kristin kristina lara laura lauren laurie leah leila lena leticia lila lillian lily linda lisa liz liza \
    lois lola loretta lorraine louisa louise lourdes lucia lucille lucy luisa lydia lynne mabel madeleine maggie malala mandy \
    marcia margaret margarita margot maria marian marianne marie marilyn marina marjorie marlene marsha marta martha martina \
    mary matilda maureen maxine megan melania melanie melinda melissa mercedes meredith mia michelle mildred mimi miriam \
    moira molly mona monica monique muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie nettie \
    nicole nina nora noreen norma octavia odette olga olivia ophelia padma paige pamela patricia patsy patty paula pauline \
    pearl peggy penelope penny petra phoebe phyllis pia polly priscilla priya rachel ramona rebecca regina rhonda rita \
    roberta rosa rosalind rosanna rose roseanne rosemary rosie roxanne ruby ruth sabrina sadie sally salma samantha sandra \
    sara sarah selena selma serena sharon sheila sherry sheryl shirley sofia sonia sonja sophia sophie stacey stacy stella \
    stephanie sue susan susanna susanne susie suzanne svetlana sylvia tabitha tamara tammy tania tanya tara tatiana teresa \
    tessa thelma theresa tiffany tina tracey trudy ursula valentina valeria valerie vanessa vera veronica victoria viola \
    violet virginia vivienne wanda wendy wilma winifred yasmin yolanda yvette yvonne zadie zainab zoe";

/// The names, for the table of words.
pub(super) fn kinds() -> impl Iterator<Item = (String, Kind)> {
    let names = |list: &'static str, kind| list.split_ascii_whitespace().map(move |name| (name.to_owned(), kind));
    names(MALE, HIS).chain(names(FEMALE, HERS))
}

/// Whose name it is, in lower case, where it is hardly ever the other's.
pub(super) fn gender(name: &str) -> Option<Gender> {
    gender_of(kind_of(name))
}

/// Whose name a word of some kinds is.
pub(super) fn gender_of(kind: Kind) -> Option<Gender> {
    match (kind & HIS, kind & HERS) {
        (0, 0) => None,
        (0, _) => Some(Gender::Female),
        _ => Some(Gender::Male),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_in_both_lists() {
        let female: rustc_hash::FxHashSet<&str> = FEMALE.split_ascii_whitespace().collect();
        let both: Vec<&str> = MALE.split_ascii_whitespace().filter(|name| female.contains(name)).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
