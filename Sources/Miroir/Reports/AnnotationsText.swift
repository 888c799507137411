/// What was annotated, for a terminal. It quotes texts: it is for the candidate and those who annotate.
public struct AnnotationsText: Sendable {
  let language: Language
  let usesColour: Bool

  /// Texts are in `language`; colour says nothing that words don't.
  public init(language: Language, usesColour: Bool) {
    self.language = language
    self.usesColour = usesColour
  }

  /// A few lines for each thread, opinion and proposal.
  public func list(_ book: AnnotationBook, path: String) -> String {
    var lines = [bold(path.printable)]
    for thread in book.threads { lines += [""] + head(thread) + excerpt(thread) }
    lines += strays(book) + competences(book)
    lines += ["", summary(book)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A thread from its passage to its last word.
  public func show(_ thread: AnnotationBook.Thread) -> String {
    var lines = head(thread) + passage(thread)
    lines += ["", "  " + speaker(thread.annotation.annotator, thread.annotation.date)]
    lines += indented(thread.annotation.text)
    let events =
      thread.replies.map { ($0.date.order, $0.annotator, $0.date, indented($0.text)) }
      + thread.changes.map {
        ($0.date.order, $0.annotator, $0.date, ["    → " + text($0.state.label)])
      }
    for (_, annotator, date, said) in events.sorted(by: { $0.0 < $1.0 }) {
      lines += ["", "  " + speaker(annotator, date)] + said
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - A thread

  private func head(_ thread: AnnotationBook.Thread) -> [String] {
    let annotation = thread.annotation
    let what = "\(text(annotation.motive.label)), \(text(thread.state.label))"
    return [
      "\(bold(annotation.id.text))  \(annotation.target.text.printable)  [\(what)]  "
        + text(thread.outcome.label)
    ]
  }

  /// The passage and the remark, cut short.
  private func excerpt(_ thread: AnnotationBook.Thread) -> [String] {
    var lines: [String] = []
    if let quote = thread.annotation.anchor?.quote { lines.append("  " + quoted(quote.exact)) }
    if case .textChanged(let range) = thread.outcome {
      lines.append("  → " + quoted(range.text))
    }
    lines.append("  " + said(thread.annotation.text, thread.annotation.annotator))
    if let last = thread.replies.last { lines.append("  " + said(last.text, last.annotator)) }
    return lines
  }

  /// The passage, as it was and as it is; of a whole place, its address is enough.
  private func passage(_ thread: AnnotationBook.Thread) -> [String] {
    guard let quote = thread.annotation.anchor?.quote else { return [] }
    var lines = [text(Phrase(fr: "  Annoté :", en: "  Annotated:"))] + indented(quote.exact)
    switch thread.outcome {
    case .exact, .orphan: break
    case .moved, .textChanged, .ambiguous:
      lines.append(text(Phrase(fr: "  Maintenant :", en: "  Now:")))
      lines += thread.outcome.ranges.flatMap { range in
        ["    \(range.address.text.printable)"] + indented(range.text)
      }
    }
    return lines
  }

  // MARK: - What answers nothing

  /// Answers and changes of state whose annotation is in no file: nothing is dropped.
  private func strays(_ book: AnnotationBook) -> [String] {
    let replies = book.strays.replies.map { ($0.id, $0.target, said($0.text, $0.annotator)) }
    let changes = book.strays.changes.map { change in
      (change.id, change.target, text(change.state.label) + ", " + speaker(change.annotator, nil))
    }
    guard !replies.isEmpty || !changes.isEmpty else { return [] }
    let title = Phrase(
      fr: "Réponses à des annotations qui ne sont pas dans le dossier",
      en: "Answers to annotations that aren't in the folder")
    return ["", bold(text(title))]
      + (replies + changes).map { "  \($0.text)  → \($1.text)  \($2)" }
  }

  // MARK: - Competences

  private func competences(_ book: AnnotationBook) -> [String] {
    let opinions = book.opinions.map {
      ($0.competence, text($0.value.label), $0.annotator, $0.reason)
    }
    let proposals = book.proposals.map { proposal in
      let value = text(proposal.value.label)
      return (
        proposal.competence,
        text(Phrase(fr: "proposition : \(value)", en: "proposal: \(value)")), proposal.annotator,
        proposal.reason
      )
    }
    let all = opinions + proposals
    guard !all.isEmpty else { return [] }
    return ["", bold(text(Phrase(fr: "Compétences", en: "Competences")))]
      + all.map { code, value, annotator, reason in
        "  \(code.text.printable)  \(value) — "
          + (reason.isEmpty ? speaker(annotator, nil) : said(reason, annotator))
      }
  }

  private func summary(_ book: AnnotationBook) -> String {
    let count = book.threads.count.counted(
      Phrase(fr: "annotation", en: "annotation"), Phrase(fr: "annotations", en: "annotations"),
      language)
    let open = book.threads.count { $0.state == .open }.counted(
      Phrase(fr: "ouverte", en: "open"), Phrase(fr: "ouvertes", en: "open"), language)
    return text(Phrase(fr: "\(count), dont \(open).", en: "\(count), \(open)."))
  }

  // MARK: - Words

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  func speaker(_ annotator: Annotator, _ date: Timestamp?) -> String {
    let title = annotator.title(in: language).printable
    return date?.day.map { "\(title), \($0.text)" } ?? title
  }

  func said(_ words: String, _ annotator: Annotator) -> String {
    let who = speaker(annotator, nil)
    return text(Phrase(fr: "\(who) : \(short(words))", en: "\(who): \(short(words))"))
  }

  func quoted(_ words: String) -> String {
    text(Phrase(fr: "« \(short(words)) »", en: "‘\(short(words))’"))
  }

  /// A text on one line, cut when it is long.
  func short(_ words: String) -> String {
    let line = words.xmlTokens.joined(separator: " ").printable
    return line.count > 90 ? line.prefix(89) + "…" : line
  }

  private func indented(_ words: String) -> [String] {
    words.split(separator: "\n", omittingEmptySubsequences: false).map {
      "    " + String($0).printable
    }
  }
}
