import Miroir

/// What was annotated already, beside what it is about.
struct ThreadModel {
  var id: String
  /// What it is called when it is read aloud.
  var name: String
  var author: String
  /// What it is, for whom, since when.
  var details: String
  var hasQuote: Bool
  var quote: String
  /// What became of its passage, where something did.
  var notes: [String]
  var paragraphs: [String]
  var replies: [Reply]
  var canReply: Bool
  var reply: String

  struct Reply {
    var id: String
    var author: String
    var details: String
    var paragraphs: [String]
  }
}

extension ThreadModel {
  init(_ thread: AnnotationBook.Thread, _ words: PageWords) {
    let annotation = thread.annotation
    self.init(
      id: annotation.id.text, author: annotation.annotator,
      details: [
        annotation.motive.label, annotation.visibility.label, annotation.date?.day?.label,
        thread.state.sentence,
      ],
      annotation.text, words)
    quote = annotation.anchor?.quote?.exact ?? ""
    hasQuote = !quote.isEmpty
    if case .exact = thread.outcome {} else { notes = [words(thread.outcome.label)] }
    replies = thread.replies.map { reply in
      Reply(
        id: reply.id.text, author: reply.annotator.title(in: words.language),
        details: reply.date?.day.map { words($0.label) } ?? "",
        paragraphs: reply.text.paragraphs)
    }
    canReply = true
  }

  /// An answer whose remark is in no file.
  init(_ reply: Miroir.Reply, _ words: PageWords) {
    self.init(
      id: reply.id.text, author: reply.annotator, details: [reply.date?.day?.label], reply.text,
      words)
  }

  init(_ opinion: Opinion, _ words: PageWords) {
    self.init(
      id: opinion.id.text, author: opinion.annotator,
      details: [opinion.value.label, opinion.visibility.label, opinion.date?.day?.label],
      opinion.reason, words)
  }

  init(_ proposal: Proposal, _ words: PageWords) {
    let value = proposal.value.label
    self.init(
      id: proposal.id.text, author: proposal.annotator,
      details: [
        Phrase(
          fr: "proposition au jury : \(value.fr)", en: "proposal to the jury: \(value.en)"),
        proposal.visibility.label, proposal.date?.day?.label,
      ],
      proposal.reason, words)
    let grounds = proposal.grounds.map(\.text).joined(separator: ", ")
    if !grounds.isEmpty {
      notes = [words(Phrase(fr: "Elle s'appuie sur : \(grounds)", en: "It rests on: \(grounds)"))]
    }
  }

  private init(
    id: String, author annotator: Annotator, details: [Phrase?], _ text: String, _ words: PageWords
  ) {
    let author = annotator.title(in: words.language)
    self.init(
      id: id, name: words(Phrase(fr: "Remarque de \(author)", en: "Remark by \(author)")),
      author: author,
      details: details.compactMap { $0.map { words($0) } }.joined(separator: " · "),
      hasQuote: false, quote: "", notes: [], paragraphs: text.paragraphs, replies: [],
      canReply: false, reply: words(Phrase(fr: "Répondre", en: "Reply")))
  }
}

extension StateChange.State {
  /// What is worth saying of it.
  fileprivate var sentence: Phrase? { self == .open ? nil : label }
}

extension String {
  /// What blank lines part.
  fileprivate var paragraphs: [String] {
    var paragraphs = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
      if isBlank {
        if paragraphs.last?.isEmpty == false { paragraphs.append("") }
      } else {
        let last = paragraphs.count - 1
        paragraphs[last] += (paragraphs[last].isEmpty ? "" : "\n") + line
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }
}
