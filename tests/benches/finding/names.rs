//! Names as frequent as they are: the commonest with their shares (US Census 2010 and Social Security, rounded), and a
//! long tail of made-up ones whose shares fall as Zipf's law has it.

/// Per 100,000 people.
const FAMILIES: &[(&str, u32)] = &[
    ("Smith", 828),
    ("Johnson", 655),
    ("Williams", 551),
    ("Brown", 487),
    ("Jones", 483),
    ("Garcia", 395),
    ("Miller", 393),
    ("Davis", 378),
    ("Rodriguez", 371),
    ("Martinez", 359),
    ("Hernandez", 353),
    ("Lopez", 296),
    ("Gonzalez", 285),
    ("Wilson", 272),
    ("Anderson", 265),
    ("Thomas", 256),
    ("Taylor", 254),
    ("Moore", 245),
    ("Jackson", 240),
    ("Martin", 238),
    ("Lee", 235),
    ("Perez", 231),
    ("Thompson", 225),
    ("White", 224),
    ("Harris", 211),
    ("Sanchez", 207),
    ("Clark", 191),
    ("Ramirez", 189),
    ("Lewis", 180),
    ("Robinson", 179),
    ("Walker", 177),
    ("Young", 164),
    ("Allen", 163),
    ("King", 158),
    ("Wright", 155),
    ("Scott", 149),
    ("Torres", 148),
    ("Nguyen", 148),
    ("Hill", 147),
    ("Flores", 147),
    ("Green", 146),
    ("Adams", 145),
    ("Nelson", 144),
    ("Baker", 142),
    ("Hall", 138),
    ("Rivera", 132),
    ("Campbell", 131),
    ("Mitchell", 130),
    ("Carter", 128),
    ("Roberts", 127),
    ("Gomez", 124),
    ("Phillips", 122),
    ("Evans", 121),
    ("Turner", 118),
    ("Diaz", 117),
    ("Parker", 116),
    ("Cruz", 114),
    ("Edwards", 113),
    ("Collins", 112),
    ("Reyes", 111),
    ("Stewart", 110),
    ("Morris", 109),
    ("Morales", 107),
    ("Murphy", 105),
    ("Cook", 103),
    ("Rogers", 102),
    ("Gutierrez", 101),
    ("Ortiz", 97),
    ("Morgan", 96),
    ("Cooper", 95),
    ("Peterson", 94),
    ("Bailey", 93),
    ("Reed", 93),
    ("Kelly", 92),
    ("Howard", 91),
    ("Ramos", 90),
    ("Kim", 89),
    ("Cox", 89),
    ("Ward", 88),
    ("Richardson", 88),
    ("Watson", 86),
    ("Brooks", 85),
    ("Chavez", 85),
    ("Wood", 84),
    ("James", 84),
    ("Bennett", 81),
    ("Gray", 80),
    ("Mendoza", 79),
    ("Ruiz", 78),
    ("Hughes", 78),
    ("Price", 77),
    ("Alvarez", 76),
    ("Castillo", 75),
    ("Sanders", 74),
    ("Patel", 74),
    ("Myers", 73),
    ("Long", 73),
    ("Ross", 72),
    ("Foster", 72),
    ("Jimenez", 71),
    ("Li", 60),
    ("Wang", 55),
    ("Chen", 58),
    ("Okafor", 12),
    ("Kowalski", 14),
    ("Schmidt", 40),
    ("O'Brien", 35),
];

/// Per 100,000 people.
const GIVENS: &[(&str, u32)] = &[
    ("James", 1550),
    ("Mary", 1150),
    ("Robert", 1500),
    ("John", 1480),
    ("Michael", 1430),
    ("Patricia", 500),
    ("David", 1180),
    ("William", 1170),
    ("Jennifer", 480),
    ("Richard", 800),
    ("Linda", 470),
    ("Joseph", 830),
    ("Elizabeth", 520),
    ("Thomas", 720),
    ("Barbara", 430),
    ("Charles", 740),
    ("Susan", 360),
    ("Christopher", 650),
    ("Jessica", 340),
    ("Daniel", 620),
    ("Sarah", 350),
    ("Matthew", 510),
    ("Karen", 320),
    ("Anthony", 450),
    ("Lisa", 310),
    ("Mark", 430),
    ("Nancy", 310),
    ("Donald", 420),
    ("Betty", 290),
    ("Steven", 410),
    ("Margaret", 360),
    ("Andrew", 400),
    ("Sandra", 280),
    ("Paul", 400),
    ("Ashley", 270),
    ("Joshua", 390),
    ("Kimberly", 270),
    ("Kenneth", 370),
    ("Emily", 270),
    ("Kevin", 380),
    ("Donna", 260),
    ("Brian", 370),
    ("Michelle", 260),
    ("George", 360),
    ("Maria", 620),
    ("Jose", 560),
    ("Juan", 330),
    ("Luis", 260),
    ("Carlos", 240),
    ("Ana", 140),
    ("Carmen", 110),
    ("Rosa", 100),
    ("Jesus", 150),
    ("Antonio", 180),
    ("Miguel", 160),
    ("Jorge", 120),
    ("Francisco", 130),
    ("Guadalupe", 70),
    ("Sofia", 110),
    ("Isabella", 120),
    ("Olivia", 160),
    ("Emma", 170),
    ("Liam", 130),
    ("Noah", 140),
    ("Katherine", 180),
    ("Catherine", 120),
    ("Kathryn", 90),
    ("Stephen", 200),
    ("Sean", 110),
    ("Wei", 40),
    ("Nguyen", 10),
    ("Mohammed", 50),
    ("Fatima", 30),
    ("Priya", 25),
    ("Hiro", 5),
    ("Oluwaseun", 3),
    ("Zoe", 50),
    ("Xavier", 35),
];

const BEGINNINGS: [&str; 40] = [
    "Al", "Bar", "Ben", "Bra", "Cal", "Car", "Cha", "Cor", "Da", "Del", "Dom", "El", "Es", "Fer", "Fo", "Gal", "Gra",
    "Hal", "Har", "Her", "Is", "Ja", "Kar", "Kel", "La", "Lin", "Mal", "Mar", "Men", "Na", "Nor", "Pal", "Per", "Ro",
    "Sal", "San", "Ste", "Tor", "Val", "Wil",
];
const MIDDLES: [&str; 24] = [
    "a", "an", "ar", "be", "den", "di", "el", "er", "fi", "go", "i", "in", "ke", "la", "le", "li", "ma", "ne", "o",
    "ra", "ri", "sto", "ti", "vi",
];
const ENDS: [&str; 24] = [
    "ado", "berg", "dez", "don", "ell", "er", "ez", "feld", "ford", "ham", "ini", "ley", "man", "nez", "ni", "ov",
    "quist", "sen", "ski", "son", "strom", "ton", "vic", "wood",
];

/// Different names of the tail; with the listed ones they make as many as a population of a million has.
const TAIL: u64 = 23_040;
/// Parts of 100,000 that have a listed family name, and a listed given name.
const LISTED_FAMILIES: u32 = 17_000;
const LISTED_GIVENS: u32 = 30_000;

pub struct Names {
    seed: u64,
}

impl Names {
    pub fn new(seed: u64) -> Names {
        Names { seed }
    }

    /// SplitMix64: the same people in every run.
    pub fn next(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.seed;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn family(&mut self) -> String {
        let one = self.one_of(FAMILIES, LISTED_FAMILIES);
        // One in twelve has two family names.
        if self.below(12) == 0 { format!("{one} {}", self.one_of(FAMILIES, LISTED_FAMILIES)) } else { one }
    }

    pub fn given(&mut self) -> String {
        let one = self.one_of(GIVENS, LISTED_GIVENS);
        if self.below(6) == 0 { format!("{one} {}", self.one_of(GIVENS, LISTED_GIVENS)) } else { one }
    }

    fn one_of(&mut self, listed: &[(&str, u32)], share: u32) -> String {
        if self.below(100_000) >= u64::from(share) {
            return self.tail();
        }
        let mut place = self.below(listed.iter().map(|(_, weight)| u64::from(*weight)).sum());
        for (name, weight) in listed {
            match place.checked_sub(u64::from(*weight)) {
                None => return (*name).to_owned(),
                Some(left) => place = left,
            }
        }
        listed[0].0.to_owned()
    }

    /// Rank r with a share of about 1/r.
    fn tail(&mut self) -> String {
        let exponent = (self.below(1 << 24) as f64) / f64::from(1 << 24);
        let rank = (TAIL as f64).powf(exponent) as u64;
        // Spread, so that neighbours in rank are not neighbours in the alphabet.
        let mixed = (rank.wrapping_mul(7919) % TAIL) as usize;
        let (beginning, rest) = (mixed % BEGINNINGS.len(), mixed / BEGINNINGS.len());
        format!("{}{}{}", BEGINNINGS[beginning], MIDDLES[rest % MIDDLES.len()], ENDS[rest / MIDDLES.len() % ENDS.len()])
    }
}
