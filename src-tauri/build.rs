//! Embeds the pages and the capabilities into the application.

fn main() {
    // Tauri watches only the folder it expects them in.
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let attributes = tauri_build::Attributes::new().capabilities_path_pattern("./src-tauri/capabilities/**/*");
    if let Err(error) = tauri_build::try_build(attributes) {
        eprintln!("the application's resources could not be prepared: {error:#}");
        std::process::exit(1);
    }
}
