import Miroir

/// The remarks on one place, beside what they are about.
struct RemarksModel {
  var isThere: Bool
  var label: String
  var remarks: [RemarkModel]
}

/// A remark for the jury too, with its answers.
struct RemarkModel {
  var anchor: String
  var motive: String
  /// Who, in what capacity, when.
  var by: String
  /// Its state, and what became of its passage where it isn't as it was.
  var state: String
  var hasQuote: Bool
  var quoteLabel: String
  var quote: String
  var language: String
  var paragraphs: [String]
  var hasReplies: Bool
  var repliesLabel: String
  var replies: [ReplyModel]
}

/// An answer.
struct ReplyModel {
  var by: String
  var language: String
  var paragraphs: [String]
}

/// The remarks of a dossier by the places of its page.
struct RemarksByPlace {
  private var remarks: [String: [RemarkModel]] = [:]
  /// Those whose passage isn't found.
  private(set) var lost: [RemarkModel] = []

  /// None.
  init() {}

  init(_ dossier: Dossier, _ words: AnnotationWords) {
    let places = dossier.portfolio.placesOfPage
    for thread in dossier.annotations.book.threads {
      let remark = RemarkModel(thread, words)
      // Where several passages are possible, the remark says so beside the first.
      if let place = thread.outcome.ranges.first.flatMap({ $0.address.place(among: places) }) {
        remarks[place, default: []].append(remark)
      } else {
        lost.append(remark)
      }
    }
  }

  subscript(anchor: String) -> [RemarkModel] { remarks[anchor] ?? [] }
}

/// What remarks and opinions need to put things in words.
struct AnnotationWords {
  let language: Language
  /// The language of the candidate's texts, which is that of those who annotate them.
  let texts: String

  func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// Who, in what capacity, when.
  func by(_ annotator: Annotator, _ date: Timestamp?) -> String {
    [annotator.title(in: language), date?.day.map { self($0.label) }].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// A text as its paragraphs, which a blank line parts.
  func paragraphs(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.allSatisfy(\.isWhitespace) ? "" : String($0) }
    return lines.split(separator: "").map { spaced($0.joined(separator: " ")) }
  }

  /// With the spaces that the language wants.
  func spaced(_ text: String) -> String { texts.isFrench ? text.spacedInFrench : text }
}

extension RemarksModel {
  init(_ remarks: [RemarkModel], _ words: AnnotationWords) {
    isThere = !remarks.isEmpty
    label = words(Phrase(fr: "Annotations", en: "Annotations"))
    self.remarks = remarks
  }
}

extension RemarkModel {
  fileprivate init(_ thread: AnnotationBook.Thread, _ words: AnnotationWords) {
    let annotation = thread.annotation
    anchor = "_r/" + annotation.id.text
    motive = words(annotation.motive.label)
    by = words.by(annotation.annotator, annotation.date)
    let isAsItWas = if case .exact = thread.outcome { true } else { false }
    state = [words(thread.state.label), isAsItWas ? nil : words(thread.outcome.label)]
      .compactMap(\.self).joined(separator: ", ")
    let quote = annotation.anchor?.quote?.exact ?? ""
    hasQuote = !quote.isEmpty
    quoteLabel = words(Phrase(fr: "Passage annoté :", en: "Passage annotated:"))
    self.quote = words.spaced(quote)
    language = words.texts
    paragraphs = words.paragraphs(annotation.text)
    replies = thread.replies.map { reply in
      ReplyModel(
        by: words.by(reply.annotator, reply.date), language: words.texts,
        paragraphs: words.paragraphs(reply.text))
    }
    hasReplies = !replies.isEmpty
    repliesLabel = words(Phrase(fr: "Réponses", en: "Answers"))
  }
}

extension Portfolio {
  /// The places that the page has: what a remark on a title, or on a part of something, stands beside
  /// is the nearest one around it.
  fileprivate var placesOfPage: Set<String> {
    let things =
      situations.map(\.anchor) + evidence.map(\.anchor)
      + situations.flatMap { $0.mobilisations.map(\.anchor) }
    let texts = blocks.compactMap { $0.place.address?.text }.filter { !$0.hasSuffix("/titre") }
    return Set(things + texts + ["bilan"]).subtracting([""])
  }
}

extension Address {
  /// Itself or the nearest place around it that is one of these.
  fileprivate func place(among places: Set<String>) -> String? {
    var place = text
    while !places.contains(place) {
      guard let slash = place.lastIndex(of: "/") else { return nil }
      place = String(place[..<slash])
    }
    return place
  }
}
