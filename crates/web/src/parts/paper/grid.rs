//! A ruled table on paper: its head is repeated on every sheet.

use maud::{Markup, html};

/// One cell of a grid.
#[derive(Clone, Debug)]
pub struct Cell {
    body: Markup,
    figure: bool,
}

impl Cell {
    /// A cell of words.
    pub fn text(text: impl AsRef<str>) -> Cell {
        Cell { body: html! { (text.as_ref()) }, figure: false }
    }

    /// A figure, at the right.
    pub fn figure(text: impl AsRef<str>) -> Cell {
        Cell { body: html! { (text.as_ref()) }, figure: true }
    }

    /// A cell to be filled in by hand.
    pub fn empty() -> Cell {
        Cell { body: html! {}, figure: false }
    }

    /// A cell of other markup.
    pub fn of(body: Markup) -> Cell {
        Cell { body, figure: false }
    }
}

/// A ruled table.
#[derive(Clone, Debug)]
pub struct Grid {
    caption: Option<String>,
    columns: Vec<(String, &'static str)>,
    rows: Vec<Vec<Cell>>,
    tall: bool,
}

impl Grid {
    /// A table with these columns; the class of a column (`narrow`, `wide`, `item`, `sign` or empty) says how much room it takes.
    pub fn new(columns: Vec<(String, &'static str)>) -> Grid {
        Grid { caption: None, columns, rows: Vec::new(), tall: false }
    }

    /// What the table shows.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// One more row; its first cell names it.
    pub fn row(mut self, cells: Vec<Cell>) -> Self {
        self.rows.push(cells);
        self
    }

    /// Rows high enough to write or sign in.
    pub fn tall(mut self) -> Self {
        self.tall = true;
        self
    }

    /// The table. Rows to sign in stand one below the other on a narrow screen, each cell with what its column asks.
    pub fn render(&self) -> Markup {
        let role = |role: &'static str| self.tall.then_some(role);
        let label = |at: usize| self.columns.get(at).filter(|_| self.tall).map(|(label, _)| label.as_str());
        html! {
            div class="grid" tabindex="0" role="group" aria-label=[self.caption.as_deref()] {
                table class=[self.tall.then_some("tall")] role=[role("table")] {
                    @if let Some(caption) = &self.caption { caption { (caption) } }
                    thead role=[role("rowgroup")] { tr role=[role("row")] { @for (label, class) in &self.columns { th scope="col" class=[class_of(class)] role=[role("columnheader")] { (label) } } } }
                    tbody role=[role("rowgroup")] {
                        @for row in &self.rows {
                            tr role=[role("row")] {
                                @for (at, cell) in row.iter().enumerate() {
                                    @let class = cell.figure.then_some("figure");
                                    @if at == 0 { th scope="row" class=[class] role=[role("rowheader")] { (cell.body) } }
                                    @else { td class=[class] role=[role("cell")] data-label=[label(at)] { (cell.body) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn class_of(class: &str) -> Option<&str> {
    (!class.is_empty()).then_some(class)
}
