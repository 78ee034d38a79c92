//! What people type: every keystroke is a question.

use crate::names::Names;
use crate::people::Person;

/// Names typed letter by letter, also with a second name, a year, a birthday; numbers and dates.
pub fn as_typed(people: &[Person]) -> Vec<String> {
    let mut names = Names::new(7);
    let mut questions = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let family = person.family.to_lowercase();
        let given = person.given.to_lowercase();
        let first = given.split(' ').next().unwrap_or_default();
        let whole = match number % 8 {
            0 | 1 => format!("{family} {given}"),
            2 => format!("{first} {family}"),
            3 => format!("{family} {}", &person.born[..4]),
            4 => format!("{first} {}/{}", &person.born[5..7], &person.born[8..10]),
            5 => person.phone[person.phone.len() - 4 - (number % 7)..].to_owned(),
            6 => format!("{}/{}/{}", &person.born[5..7], &person.born[8..10], &person.born[..4]),
            _ => person.mrn.clone(),
        };
        let letters: Vec<char> = whole.chars().collect();
        // Fast typists skip letters; the same few beginnings are typed all day.
        let mut at = 1 + names.below(3) as usize;
        while at < letters.len() {
            questions.push(letters[..at].iter().collect());
            at += 1 + names.below(3) as usize;
        }
        questions.push(whole);
    }
    questions
}

/// A beginning of one family name.
pub fn one_word(people: &[Person]) -> Vec<String> {
    let mut names = Names::new(11);
    let beginning = |person: &Person| {
        let word: Vec<char> = person.family.to_lowercase().chars().take_while(|c| c.is_alphabetic()).collect();
        let length = 1 + names.below(word.len() as u64) as usize;
        word[..length].iter().collect()
    };
    people.iter().map(beginning).collect()
}

/// Family names with a slip, some with the given name behind.
pub fn misspelt(people: &[Person]) -> Vec<String> {
    let mut names = Names::new(13);
    let mut slip = |name: &str| -> String {
        let mut letters: Vec<char> = name.to_lowercase().chars().collect();
        let place = names.below(letters.len() as u64) as usize;
        match names.below(4) {
            0 => drop(letters.remove(place)),
            1 => letters.insert(place, char::from(b'a' + names.below(26) as u8)),
            2 => letters[place] = char::from(b'a' + names.below(26) as u8),
            _ => letters.swap(place, (place + 1).min(name.chars().count() - 1)),
        }
        letters.into_iter().collect()
    };
    let typed = |(number, person): (usize, &Person)| {
        let first = person.given.split(' ').next().unwrap_or_default();
        match number % 3 {
            0 => slip(&person.family),
            1 => format!("{} {}", slip(&person.family), first.to_lowercase()),
            _ => format!("{} {}", slip(first), slip(&person.family)),
        }
    };
    people.iter().enumerate().map(typed).collect()
}
