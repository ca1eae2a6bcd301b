//! Tables. On a narrow screen each row becomes a small list, and stays a table for those who hear it.

use maud::{Markup, html};

use crate::words::Words;

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    label: String,
    class: &'static str,
}

impl Column {
    /// A column of words.
    pub fn text(label: impl Into<String>) -> Column {
        Column { label: label.into(), class: "text" }
    }

    /// A column of figures, aligned at their last digits.
    pub fn figures(label: impl Into<String>) -> Column {
        Column { label: label.into(), class: "figures" }
    }
}

/// A table. The first cell of each row names the row.
#[derive(Clone, Debug)]
pub struct Table {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Markup>>,
    totals: Option<Vec<Markup>>,
    under_heading: bool,
    is_dense: bool,
}

impl Table {
    /// A table called `caption`.
    pub fn new(caption: impl Into<String>, columns: Vec<Column>) -> Table {
        Table {
            caption: caption.into(),
            columns,
            rows: Vec::new(),
            totals: None,
            under_heading: false,
            is_dense: false,
        }
    }

    /// The table stands under a heading of the same words: its caption is for those who hear it.
    pub fn under_heading(mut self) -> Self {
        self.under_heading = true;
        self
    }

    /// On a narrow screen the figures of a row stand beside each other and not one under the other.
    pub fn dense(mut self) -> Self {
        self.is_dense = true;
        self
    }

    /// One more row.
    pub fn row(mut self, cells: Vec<Markup>) -> Self {
        self.rows.push(cells);
        self
    }

    /// More rows.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// The sums of the columns, without the first cell, which says that they are the sums.
    pub fn totals(mut self, cells: Vec<Markup>) -> Self {
        self.totals = Some(cells);
        self
    }

    /// The table. The roles are written out because a browser drops them where styles rearrange a table.
    pub fn render(&self, words: &Words) -> Markup {
        html! {
            div class=(if self.is_dense { "table dense" } else { "table" }) {
                table role="table" {
                    caption class=[self.under_heading.then_some("unseen")] { (self.caption) }
                    thead role="rowgroup" {
                        tr role="row" {
                            @for column in &self.columns {
                                th class=(column.class) role="columnheader" scope="col" { (column.label) }
                            }
                        }
                    }
                    tbody role="rowgroup" { @for row in &self.rows { (self.render_row(row)) } }
                    @if let Some(totals) = &self.totals {
                        @let first = html! { (words.say("parts-total")) };
                        @let row: Vec<Markup> = std::iter::once(first).chain(totals.iter().cloned()).collect();
                        tfoot role="rowgroup" { (self.render_row(&row)) }
                    }
                }
            }
        }
    }

    fn render_row(&self, cells: &[Markup]) -> Markup {
        html! {
            tr role="row" {
                @for (at, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
                    @if at == 0 {
                        th class=(column.class) role="rowheader" scope="row" { (cell) }
                    } @else {
                        td class=(column.class) role="cell" data-label=(column.label) { (cell) }
                    }
                }
            }
        }
    }
}
