//! Every table has an owner, a sync class and a retention class.

use lamplight_store::tables::{TABLES, of};

use crate::support::{Home, bare, clinic};

#[test]
fn every_table_is_classified() {
    let home = Home::new();
    drop(clinic(&home));
    let connection = bare(&home.path());
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    let mut statement = connection.prepare(sql).expect("a query");
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("names");
    for name in &names {
        assert!(
            of(name).is_some(),
            "table `{name}` has no line in crates/lamplight-store/src/tables.rs. Add one to TABLES that says which \
             folder writes it, whether patient data are in it, where its rows go and how long they stay"
        );
    }
    for table in TABLES {
        assert!(
            names.iter().any(|name| name == table.name),
            "crates/lamplight-store/src/tables.rs names `{}`, which no migration makes: delete its line",
            table.name
        );
        let folder = format!("{}/src/{}", env!("CARGO_MANIFEST_DIR"), table.owner);
        assert!(
            std::path::Path::new(&folder).is_dir(),
            "the owner of `{}` is not a folder of this crate: {}",
            table.name,
            table.owner
        );
    }
}

#[test]
fn every_table_is_strict() {
    let home = Home::new();
    drop(clinic(&home));
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
               AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    let connection = bare(&home.path());
    let mut statement = connection.prepare(sql).expect("a query");
    let loose: Vec<String> =
        statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("names");
    assert!(loose.is_empty(), "write STRICT at the end of these tables: {loose:?}");
}
