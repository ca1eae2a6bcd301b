use std::path::Path;
use std::process::Command;
use std::time::Duration;

use maud::{DOCTYPE, PreEscaped, html};

use super::sheet::{Sheet, disposition};
use super::{AT_ONCE, PATIENCE, PrintTrouble, Printer, WAITING, chromium};
use crate::gallery;
use crate::look::assets::STYLES;
use crate::look::{Mode, TextSize};
use crate::parts::paper::{Cell, Form, Grid, Paper};
use crate::words::Lang;

/// The printer of this machine with folders of its own; tests that print say so where there is none.
pub(super) async fn printer(folders: &Path) -> Option<Printer> {
    let found = Printer::find_for(None, folders.to_owned()).await;
    if found.is_none() {
        println!("not run: no Chromium");
    }
    found
}

/// What a program of poppler-utils says about a paper.
pub(super) fn poppler(program: &str, paper: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, paper).unwrap();
    let out = if program == "pdftotext" { vec!["-"] } else { vec![] };
    let output = Command::new(program).arg(&file).args(out).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What lies in a folder.
fn names(folder: &Path) -> Vec<std::ffi::OsString> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
}

#[tokio::test]
async fn a_paper_holds_its_chinese_text_and_embeds_its_fonts() {
    let folders = tempfile::tempdir().unwrap();
    let Some(printer) = printer(folders.path()).await else { return };
    let page = gallery::papers_page(Lang::Zh, Mode::Normal).into_string();
    let paper = printer.print(Sheet::of(&page).unwrap().html).await.unwrap();
    // Where lines and columns end says nothing of what is there.
    let text: String = poppler("pdftotext", &paper).split_whitespace().collect();
    for said in ["子鸣小区业主委员会", "第7次会议纪要", "全体业主：", "一、会议情况", "抄送：", "授权委托书", "—1—"]
    {
        assert!(text.contains(said), "{said} is missing from: {text}");
    }
    let fonts = poppler("pdffonts", &paper);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty(), "{fonts}");
    for row in rows {
        // From the right: two columns of the object, whether the text can be read, whether a subset, whether embedded.
        let columns: Vec<&str> = row.split_whitespace().rev().collect();
        assert_eq!((columns[2], columns[4]), ("yes", "yes"), "{row}");
    }
    assert!(names(folders.path()).is_empty());
}

/// A program that starts another and ends as little as that one does. A shell writes it: a file that this process has open
/// for writing could not be run while another test is starting something.
#[cfg(unix)]
fn endless(folder: &Path) -> std::path::PathBuf {
    let write = r"printf '#!/bin/sh\ntail -f /dev/null &\ntail -f /dev/null\n' > endless && chmod 700 endless";
    let written = Command::new("sh").args(["-c", write]).current_dir(folder).status().unwrap();
    assert!(written.success());
    folder.join("endless")
}

#[cfg(unix)]
#[tokio::test]
async fn a_run_that_takes_too_long_is_ended_and_leaves_nothing_behind() {
    let (programs, folders) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    // No patience at all is too little for what never ends, however fast or slow the machine is.
    let trouble = chromium::run(&endless(programs.path()), folders.path(), "<p>", Duration::ZERO).await;
    assert!(matches!(trouble, Err(PrintTrouble::TooSlow)), "{trouble:?}");
    assert!(names(folders.path()).is_empty());
}

#[tokio::test]
async fn a_program_that_prints_nothing_is_told_apart_from_one_that_is_not_there() {
    assert!(chromium::version(Path::new("no-such-chromium")).await.is_none());
    let folders = tempfile::tempdir().unwrap();
    let trouble = chromium::run(Path::new("/bin/true"), folders.path(), "<p>", PATIENCE).await;
    assert!(matches!(trouble, Err(PrintTrouble::Nothing(_))), "{trouble:?}");
    assert!(names(folders.path()).is_empty());
}

#[test]
fn who_comes_when_many_wait_is_told_so_at_once() {
    let waiting = std::sync::atomic::AtomicUsize::new(0);
    let all: Vec<_> = (0..AT_ONCE + WAITING).map(|_| super::Waits::begin(&waiting)).collect();
    assert!(all.iter().all(Result::is_ok));
    assert!(matches!(super::Waits::begin(&waiting), Err(PrintTrouble::Busy)));
    drop(all);
    assert!(super::Waits::begin(&waiting).is_ok());
}

#[test]
fn a_document_for_printing_asks_for_nothing_and_is_in_ordinary_type() {
    for mode in [Mode::Normal, Mode::Elder(TextSize::Largest)] {
        let page = gallery::papers_page(Lang::Zh, mode).into_string();
        let html = Sheet::of(&page).unwrap().html;
        for loaded in ["<link", "<script", "/assets/", "class=\"elder"] {
            assert!(!html.contains(loaded), "{loaded}");
        }
        assert!(html.contains("default-src 'none'") && html.contains("@page paper"));
        assert!(html.contains(" class=\"sheets\">") || html.contains(" class=\"normal sheets\">"));
    }
    let other = gallery::question_page(Lang::Zh, Mode::Normal).into_string();
    assert_eq!(Sheet::of(&other), None, "a page that is no sheet is not printed");
}

#[test]
fn a_file_is_named_in_chinese() {
    let page = gallery::papers_page(Lang::Zh, Mode::Normal).into_string();
    assert_eq!(Sheet::of(&page).unwrap().name, "子鸣小区 文书");
    assert_eq!(
        disposition("通知 1/2"),
        "attachment; filename=\"paper.pdf\"; filename*=UTF-8''%E9%80%9A%E7%9F%A5%201%2F2.pdf"
    );
}

#[test]
fn what_a_dead_process_left_is_removed_and_what_a_living_one_uses_stays() {
    let all = tempfile::tempdir().unwrap();
    // The parent of this test lives; no process has the largest number there can be.
    let living = all.path().join(format!("gongzhi-print-{}-a", std::os::unix::process::parent_id()));
    let dead = all.path().join(format!("gongzhi-print-{}-b", i32::MAX));
    let other = all.path().join("something-else");
    for folder in [&living, &dead, &other] {
        std::fs::create_dir(folder).unwrap();
    }
    chromium::sweep(all.path());
    assert!(living.exists() && other.exists() && !dead.exists());
}

/// A list as those who hand over sign it, below as much as stands before it on its first page.
fn signed_list() -> String {
    let words = gallery::words(Lang::Zh);
    let columns = ["item", "narrow", "short", "short", "sign", "sign"].map(|class| (class.to_owned(), class));
    let signed = || Cell::of(html! { "欧阳建国已签" br; "2025年11月13日" });
    let mut grid = Grid::new(columns.into()).tall();
    for number in 1..=7 {
        let what = Cell::text(format!("{number}. 历次业主大会会议的纸质表决票"));
        grid = grid.row(vec![what, Cell::text("档案"), Cell::text("4件"), Cell::text("档案柜一"), signed(), signed()]);
    }
    let body = html! {
        @for line in 1..=20 { p { "第" (line) "段" } }
        (grid.render())
    };
    let paper = Paper::new(Form::List, "移交清单".to_owned()).body(body).render(&words);
    let page = html! {
        (DOCTYPE)
        html lang="zh-CN" { head { style { (PreEscaped(STYLES)) } } body { main class="sheets" { (paper) } } }
    };
    page.into_string()
}

#[tokio::test]
async fn a_list_begins_on_its_first_page_and_breaks_no_date() {
    let folders = tempfile::tempdir().unwrap();
    let Some(printer) = printer(folders.path()).await else { return };
    let paper = printer.print(signed_list()).await.unwrap();
    let text = poppler("pdftotext", &paper);
    let (first, rest) = text.split_once('\u{c}').unwrap();
    let dates = |text: &str| text.matches("2025年11月13日").count();
    assert!(dates(first) > 0 && dates(rest) > 0, "the list goes on over the next page: {text}");
    assert_eq!(dates(&text), 14, "{text}");
}
