import Miroir

/// A text of the candidate's, laid out for a template.
struct TextModel {
  var language: String
  var parts: [Part]

  struct Part {
    var isParagraph: Bool
    var isList: Bool
    var isQuotation: Bool
    var lines: [LineModel]
    var hasSource: Bool
    var source: String
  }
}

/// A line of the candidate's: a paragraph, an item, a title.
struct LineModel {
  var language: String
  /// Whether it is but a text, as most are.
  var isPlain: Bool
  var text: String
  var pieces: [Piece]

  /// What leads to one place, or nowhere.
  struct Piece {
    var isLink: Bool
    var isOutside: Bool
    var href: String
    var runs: [Run]
  }

  struct Run {
    var text: String
    var hasLanguage: Bool
    var language: String
    var isStrong: Bool
    var isEmphasis: Bool
    var isSuperscript: Bool
    var isAdded: Bool
    var isMarked: Bool
  }
}

extension TextModel {
  init(_ text: RichText) {
    language = text.language
    parts = text.parts.map { part in
      Part(
        isParagraph: part.kind == .paragraph, isList: part.kind == .list,
        isQuotation: part.kind == .quotation,
        lines: part.lines.map { LineModel($0, in: text.language) },
        hasSource: part.source?.isEmpty == false, source: part.source ?? "")
    }
  }
}

extension LineModel {
  init(_ runs: [RichText.Run], in language: String) {
    self.language = language
    isPlain = runs.allSatisfy { $0.style == RichText.Style() }
    text = isPlain ? runs.map { $0.text.spaced(in: language) }.joined() : ""
    pieces = isPlain ? [] : Self.pieces(of: runs, in: language)
  }

  /// A text that isn't the candidate's to write freely.
  init(plain text: String, in language: String) {
    self.init(language: language, isPlain: true, text: text, pieces: [])
  }

  /// Runs that lead to the same place make one link.
  private static func pieces(of runs: [RichText.Run], in language: String) -> [Piece] {
    var pieces: [(target: RichText.Target?, runs: [Run])] = []
    for run in runs {
      let model = Run(run, in: language)
      if let last = pieces.last, last.target == run.style.target {
        pieces[pieces.count - 1].runs.append(model)
      } else {
        pieces.append((run.style.target, [model]))
      }
    }
    return pieces.map { Piece($0.target, $0.runs) }
  }
}

extension LineModel.Piece {
  fileprivate init(_ target: RichText.Target?, _ runs: [LineModel.Run]) {
    self.runs = runs
    switch target {
    case .outside(let href): (isLink, isOutside, self.href) = (true, true, href.text)
    case .inside(let identifier):
      (isLink, isOutside, href) = (true, false, Href(anchor: identifier.text).text)
    case nil: (isLink, isOutside, href) = (false, false, "")
    }
  }
}

extension LineModel.Run {
  fileprivate init(_ run: RichText.Run, in language: String) {
    text = run.text.spaced(in: run.style.language ?? language)
    hasLanguage = run.style.language != nil
    self.language = run.style.language ?? ""
    isStrong = run.style.isStrong
    isEmphasis = run.style.isEmphasis
    isSuperscript = run.style.isSuperscript
    isAdded = run.style.isAdded
    isMarked = run.style.isMarked
  }
}

extension String {
  /// With the spaces that the language wants.
  fileprivate func spaced(in language: String) -> String {
    language.isFrench ? spacedInFrench : self
  }
}
