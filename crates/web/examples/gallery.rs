//! Writes the gallery as files, with its styles beside them: `cargo run -p web --example gallery -- FOLDER`.

use std::fs;
use std::path::PathBuf;

use web::gallery;
use web::look::assets::{Asset, SCRIPT, STYLES};
use web::look::{Mode, TextSize};
use web::words::Lang;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "artefacts/gallery".to_owned()));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("gongzhi.css"), STYLES)?;
    fs::write(folder.join("gongzhi.js"), SCRIPT)?;
    let pages = [
        ("gallery", gallery::page as fn(Lang, Mode) -> maud::Markup),
        ("question", gallery::question_page),
        ("check", gallery::check_page),
        ("receipt", gallery::receipt_page),
        ("letters", gallery::letters_page),
        ("papers", gallery::papers_page),
    ];
    for (name, render) in pages {
        for lang in Lang::ALL {
            for mode in [Mode::Normal, Mode::Elder(TextSize::Large), Mode::Elder(TextSize::Largest)] {
                // Opened as files, the pages find their styles beside them.
                let html = render(lang, mode)
                    .into_string()
                    .replace(&Asset::Styles.url(), "gongzhi.css")
                    .replace(&Asset::Script.url(), "gongzhi.js");
                fs::write(folder.join(format!("{name}.{}.{}.html", lang.tag(), mode.name())), html)?;
            }
        }
    }
    Ok(())
}
