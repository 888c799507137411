package import Miroir

/// A paper that a jury issues, ready to be set as a page or for print: nothing in it is left to compute.
package struct Paper: Sendable {
  /// What the document is called; it tells this paper from all others.
  package var title: String
  /// Whose paper it is.
  var kicker: String
  /// What it is.
  var heading: String
  /// About whom, where it is about somebody.
  var subject: Line?
  /// Its number.
  package var number: String
  /// What it refers to: dates, acts, numbers.
  var references: [LabelledText]
  /// What it says.
  var blocks: [Block] = []
  /// What stands at its end.
  var closing: [Line] = []
  /// The day it speaks of.
  var date: PartialDate?
  /// Its language.
  var language: Language

  /// A text, in a language.
  struct Line: Sendable, Hashable {
    var language: String
    var text: String
  }

  /// Lines that stand together, as in a cell.
  struct Lines: Sendable, Hashable {
    var lines: [Line]

    init(_ lines: Line...) { self.lines = lines }
    init(_ lines: [Line]) { self.lines = lines }
  }

  /// One thing after another: each of these is there once, or not at all.
  struct Block: Sendable {
    var headings: [Line] = []
    var subheadings: [Line] = []
    /// What the paper is for, in large.
    var results: [Line] = []
    var paragraphs: [Line] = []
    var lists: [Items] = []
    var tables: [Table] = []
    var signatures: [Signatures] = []
  }

  /// A list.
  struct Items: Sendable {
    var items: [Lines]
  }

  /// A table; the first cell of each row heads it.
  struct Table: Sendable {
    var caption: String
    var columns: [String]
    var rows: [Row]

    struct Row: Sendable {
      var head: Lines
      var cells: [Lines]
    }
  }

  /// Boxes to sign in, each with who signs there.
  struct Signatures: Sendable {
    var boxes: [Lines]
  }
}

extension Paper.Block {
  static func heading(_ line: Paper.Line) -> Self { Self(headings: [line]) }
  static func subheading(_ line: Paper.Line) -> Self { Self(subheadings: [line]) }
  static func result(_ line: Paper.Line) -> Self { Self(results: [line]) }
  static func paragraph(_ line: Paper.Line) -> Self { Self(paragraphs: [line]) }
  static func list(_ items: [Paper.Lines]) -> Self { Self(lists: [Paper.Items(items: items)]) }
  static func table(_ table: Paper.Table) -> Self { Self(tables: [table]) }
  static func signatures(_ boxes: [Paper.Lines]) -> Self {
    Self(signatures: [Paper.Signatures(boxes: boxes)])
  }
}

extension Paper {
  /// A page that holds by itself.
  package func html(theme: Theme = .none) -> String {
    Templates.builtIn.html(PaperPage(self, theme: theme), in: language, styles: theme.styles)
  }

  /// The folder of which its PDF is made.
  package func printed(theme: Theme = .none) -> PrintedFolder {
    var page = PaperPage(self, theme: theme)
    page.logo = []
    var model = JSONObject(showing: page)
    model.pairs += [
      ("language", .string(language.rawValue)),
      ("author", .string(kicker.inPrintedLetters)),
      ("date", .printed(date)),
      ("running", .string(heading.inPrintedLetters)),
      ("number", .string(number.inPrintedLetters)),
    ]
    return PrintedFolder(
      template: "pdf/paper.typ", model: .object(model), file: Self.printedFile, date: date)
  }

  /// The file that Typst makes.
  package static let printedFile: FilePath = "papier.pdf"
}
