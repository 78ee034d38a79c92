//! Arrows between the folders of the interface: shared <- features/x <- app. A feature never imports another,
//! and only platform and api know Tauri.

use super::Findings;
use crate::repository::Repository;

const SOURCE: &str = "ui/src/";

pub fn run(repository: &Repository) -> Findings {
    let mut found = Vec::new();
    for path in repository.files_in(SOURCE, &[".ts", ".tsx"]) {
        if let Some(text) = repository.text(path)? {
            found.extend(imports(&text).into_iter().filter_map(|import| finding(path, import)));
        }
    }
    Ok(found)
}

/// The modules that a source names after `from`, `import` or `import(`.
fn imports(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with('*')) {
        for marker in ["from \"", "import \"", "import(\"", "from '", "import '", "import('"] {
            let quote = if marker.ends_with('"') { '"' } else { '\'' };
            for (at, _) in line.match_indices(marker) {
                let rest = &line[at + marker.len()..];
                found.extend(rest.split_once(quote).map(|(module, _)| module));
            }
        }
    }
    found
}

fn finding(path: &str, import: &str) -> Option<String> {
    let importer = place(path);
    if import.starts_with("@tauri-apps/") {
        let allowed = matches!(importer, Place::Platform | Place::Api);
        return (!allowed).then(|| format!("{path}: only platform and api import {import}"));
    }
    let target = place(&resolve(path, import)?);
    let allowed = match (&importer, &target) {
        (Place::Feature(a), Place::Feature(b)) => a == b,
        (Place::Entry | Place::App, _) => true,
        (_, Place::App) => false,
        (_, Place::Feature(_)) => false,
        _ => true,
    };
    (!allowed).then(|| format!("{path}: {} must not import {}", importer.name(), target.name()))
}

#[derive(Debug, PartialEq, Eq)]
enum Place {
    App,
    Feature(String),
    Platform,
    Api,
    /// shared, words, and other folders that everybody may use and that use no feature
    Common(String),
    /// A file directly in ui/src: where a page begins
    Entry,
}

impl Place {
    fn name(&self) -> String {
        match self {
            Place::App => "app".to_owned(),
            Place::Feature(name) => format!("features/{name}"),
            Place::Platform => "platform".to_owned(),
            Place::Api => "api".to_owned(),
            Place::Common(name) => name.clone(),
            Place::Entry => "an entry".to_owned(),
        }
    }
}

fn place(path: &str) -> Place {
    let inner = path.strip_prefix(SOURCE).unwrap_or(path);
    let mut parts = inner.split('/');
    match (parts.next(), parts.next()) {
        (Some("app"), Some(_)) => Place::App,
        (Some("features"), Some(name)) => Place::Feature(name.to_owned()),
        (Some("platform"), Some(_)) => Place::Platform,
        (Some("api"), Some(_)) => Place::Api,
        (Some(folder), Some(_)) => Place::Common(folder.to_owned()),
        _ => Place::Entry,
    }
}

/// The path a relative import means; none for a package.
fn resolve(path: &str, import: &str) -> Option<String> {
    if let Some(inner) = import.strip_prefix("@/") {
        return Some(format!("{SOURCE}{inner}"));
    }
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{finding, imports};

    #[test]
    fn wrong_arrows_are_found() {
        let bad = [
            ("ui/src/features/appointments/a.ts", "../patients/b"),
            ("ui/src/features/appointments/a.ts", "../../app/b"),
            ("ui/src/shared/a.ts", "../features/patients/b"),
            ("ui/src/shared/components/a.ts", "../../app/b"),
            ("ui/src/api/a.ts", "../features/patients/b"),
            ("ui/src/features/appointments/a.ts", "@tauri-apps/api/core"),
            ("ui/src/app/a.ts", "@tauri-apps/api/core"),
        ];
        for (path, import) in bad {
            assert!(finding(path, import).is_some(), "{path} imports {import}");
        }
    }

    #[test]
    fn right_arrows_pass() {
        let good = [
            ("ui/src/app/a.ts", "../features/patients/b"),
            ("ui/src/features/appointments/grid/a.ts", "../booking/b"),
            ("ui/src/features/appointments/a.ts", "../../shared/b"),
            ("ui/src/platform/a.ts", "@tauri-apps/api/core"),
            ("ui/src/shared/a.ts", "react"),
            ("ui/src/main.tsx", "./app/App"),
        ];
        for (path, import) in good {
            assert_eq!(finding(path, import), None);
        }
    }

    #[test]
    fn imports_are_read_over_lines_and_in_all_forms() {
        let text = "import {\n  a,\n} from \"./a\";\nimport './b.css';\nexport * from './c';\nconst d = import(\"./d\");\n// from \"./no\"";
        assert_eq!(imports(text), ["./a", "./b.css", "./c", "./d"]);
    }
}
