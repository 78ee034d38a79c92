//! Given names and what their bearers are called, folded. Short on purpose: the usual ones of the clinics that use
//! this, in English and Spanish. Names in one line may stand for each other.

const GROUPS: &[&[&str]] = &[
    &["abigail", "abby", "gail"],
    &["alejandra", "ale", "sandra"],
    &["alejandro", "alex", "ale"],
    &["alexander", "alex", "alec", "sasha"],
    &["andrew", "andy", "drew"],
    &["anthony", "tony"],
    &["antonio", "tono", "tony"],
    &["barbara", "barb", "babs"],
    &["benjamin", "ben", "benny"],
    &["catherine", "katherine", "kathryn", "kate", "kathy", "cathy", "katie", "kit"],
    &["charles", "charlie", "chuck", "chas"],
    &["christina", "chris", "tina", "christy"],
    &["christopher", "chris", "kit"],
    &["concepcion", "concha", "conchita"],
    &["consuelo", "chelo"],
    &["daniel", "dan", "danny", "dani"],
    &["david", "dave", "davy"],
    &["deborah", "debra", "deb", "debbie"],
    &["dolores", "lola"],
    &["edward", "ed", "eddie", "ned", "ted"],
    &["eduardo", "lalo", "edu"],
    &["elizabeth", "liz", "lizzie", "beth", "betty", "eliza", "betsy", "lisa", "libby"],
    &["enrique", "quique", "kike"],
    &["francisco", "paco", "pancho", "fran", "kiko"],
    &["francisca", "paca", "paquita", "fran"],
    &["frederick", "fred", "freddie", "rick"],
    &["gabriela", "gaby", "gabi"],
    &["guadalupe", "lupe", "lupita"],
    &["guillermo", "memo", "guille"],
    &["gregory", "greg"],
    &["henry", "hank", "harry", "hal"],
    &["ignacio", "nacho"],
    &["isabel", "isa", "chabela", "bella"],
    &["jacob", "jake", "jack"],
    &["james", "jim", "jimmy", "jamie"],
    &["jennifer", "jen", "jenny"],
    &["jesus", "chuy", "chucho"],
    &["john", "jack", "johnny", "jon"],
    &["jonathan", "jon", "jonny", "nathan"],
    &["jose", "pepe", "chepe"],
    &["josefina", "pepa", "fina"],
    &["joseph", "joe", "joey"],
    &["joshua", "josh"],
    &["juan", "juanito"],
    &["kenneth", "ken", "kenny"],
    &["lawrence", "larry", "laurie"],
    &["luis", "lucho"],
    &["manuel", "manolo", "manny", "manu"],
    &["margaret", "maggie", "meg", "peggy", "marge", "greta", "rita", "daisy"],
    &["matthew", "matt"],
    &["mercedes", "merche", "meche"],
    &["michael", "mike", "mick", "mickey"],
    &["mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mo"],
    &["nicholas", "nick", "nicky"],
    &["pamela", "pam"],
    &["patricia", "pat", "patty", "trish", "tricia"],
    &["patrick", "pat", "paddy"],
    &["peter", "pete"],
    &["rafael", "rafa"],
    &["raymond", "ray"],
    &["rebecca", "becky", "becca"],
    &["richard", "rick", "dick", "rich", "ricky"],
    &["robert", "bob", "rob", "bobby", "robbie", "bert"],
    &["roberto", "beto"],
    &["ronald", "ron", "ronnie"],
    &["rosario", "charo"],
    &["samuel", "samantha", "sam", "sammy"],
    &["santiago", "santi", "chago"],
    &["sean", "shaun", "shawn"],
    &["stephen", "steven", "steve"],
    &["susan", "sue", "susie", "suzanne"],
    &["theodore", "ted", "theo", "teddy"],
    &["theresa", "teresa", "terry", "tess", "tere"],
    &["thomas", "tom", "tommy"],
    &["timothy", "tim"],
    &["victoria", "vicky", "tori"],
    &["vicente", "chente"],
    &["william", "bill", "will", "billy", "liam", "willy"],
];

/// What else somebody of this folded given name may be called.
pub fn nicknames(name: &str) -> Vec<&'static str> {
    let groups = GROUPS.iter().filter(|group| group.contains(&name));
    groups.flat_map(|group| group.iter().copied()).filter(|other| *other != name).collect()
}

/// Whether one may stand for the other.
pub fn is_nickname(one: &str, other: &str) -> bool {
    one != other && GROUPS.iter().any(|group| group.contains(&one) && group.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_stands_for_the_name_and_the_name_for_it() {
        assert!(nicknames("robert").contains(&"bob"));
        assert!(is_nickname("pepe", "jose") && is_nickname("jose", "pepe"));
        assert!(!is_nickname("bob", "bill") && !is_nickname("bob", "bob"));
    }

    #[test]
    fn the_list_is_folded_as_names_are() {
        for name in GROUPS.iter().flat_map(|group| group.iter()) {
            assert_eq!(crate::fold::words(name), [*name]);
        }
    }
}
