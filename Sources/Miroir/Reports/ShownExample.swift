/// What a rule's page shows of an example: the lines at fault, and the same once it is mended.
///
/// Both folders are laid out alike, one tag to a line, and only what differs is kept.
struct ShownExample: Equatable {
  /// The lines at fault; none when something isn't there.
  private(set) var fault: [String] = []
  /// The lines that are right; none when something is to be taken out.
  private(set) var model: [String] = []

  /// Compares what a rule rejects with the example that mends it: the one said to, or the base.
  init?(of rule: Rule, in language: Language) {
    guard let rejected = rule.examples.first(where: \.isRejected) else { return nil }
    let mended = rule.examples.first(where: \.isModel)
    let before = ExampleFolder.base.applying(rejected)
    let after = mended.map(ExampleFolder.base.applying) ?? rejected.faultless
    compareDocuments(before, after, language)
    let shown = rejected.edits.compactMap(\.fileThere)
    compareFiles(before, after, alsoShowing: Set(shown), language)
  }

  private mutating func compareDocuments(
    _ before: ExampleFolder, _ after: ExampleFolder, _ language: Language
  ) {
    let paths = after.documents.map(\.path)
    let others = before.documents.map(\.path).filter { !paths.contains($0) }
    for path in paths + others {
      let (old, new) = (before.bytes(of: path), after.bytes(of: path))
      guard old != new else { continue }
      if path.isAnnotatedVersion {
        fault.append(FileEntry(path: path, holding: old).comment(in: language))
        model.append(FileEntry(path: path, holding: new).comment(in: language))
      } else {
        compare(old.laidOut, new.laidOut)
      }
    }
  }

  private mutating func compare(_ old: [String], _ new: [String]) {
    let difference = new.difference(from: old)
    let removed = lines(at: difference.removals.map(\.position), of: old)
    let inserted = lines(at: difference.insertions.map(\.position), of: new)
    // What is only moved is told by what stands before it.
    let isMove = removed == inserted
    fault += (isMove ? context(of: difference.removals, in: old) : []) + removed
    model += (isMove ? context(of: difference.insertions, in: new) : []) + inserted
  }

  private func context(
    of changes: [CollectionDifference<String>.Change], in lines: [String]
  ) -> [String] {
    changes.first.map { Array(lines[max(0, $0.position - 1)..<$0.position]) } ?? []
  }

  /// The lines changed, with `…` for what stands between them.
  private func lines(at positions: [Int], of text: [String]) -> [String] {
    var lines: [String] = []
    var previous: Int?
    for position in positions.wholeElements(in: text) {
      if let previous, position > previous + 1 { lines.append("…") }
      lines.append(text[position])
      previous = position
    }
    return lines
  }

  private mutating func compareFiles(
    _ before: ExampleFolder, _ after: ExampleFolder, alsoShowing shown: Set<FilePath>,
    _ language: Language
  ) {
    let paths = Set((before.files + after.files).map(\.path)).sorted()
    for path in paths {
      let (old, new) = (before.entry(at: path), after.entry(at: path))
      guard old != new || shown.contains(path) else { continue }
      fault.append(old.comment(in: language))
      model.append(new.comment(in: language))
    }
  }
}

extension CollectionDifference.Change {
  /// Which element is changed.
  fileprivate var position: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension [Int] {
  /// The same lines, but that runs of them begin with an opening tag rather than with the end of
  /// what stands before, where both read the same.
  fileprivate func wholeElements(in text: [String]) -> [Int] {
    var positions = self
    for index in positions.indices {
      let start = positions[index]
      let isFirst = index == 0 || positions[index - 1] + 1 < start
      guard isFirst, text[start].hasPrefix("</") else { continue }
      let run = positions[index...].enumerated().prefix { $0.element == start + $0.offset }
      let next = start + run.count
      guard next < text.count, text[next] == text[start] else { continue }
      for moved in index..<(index + run.count) { positions[moved] += 1 }
    }
    return positions
  }
}

extension Example {
  /// The folder that it makes faulty: with a jury's session where it is about one.
  fileprivate var faultless: ExampleFolder {
    let isOfSession = edits.starts(with: Edit.session)
    return isOfSession ? Edit.session.reduce(.base) { $0.applying($1) } : .base
  }
}

extension Example.Edit {
  /// The file that it puts there.
  fileprivate var fileThere: FilePath? {
    if case .file(let path, let state) = self, state != .absent { path } else { nil }
  }
}

extension ExampleFolder {
  fileprivate func entry(at path: FilePath) -> FileEntry {
    files.first { $0.path == path } ?? FileEntry(path: path, state: .absent)
  }
}

extension [UInt8] {
  /// The lines of a document without their indentation, each block's tag at the start of one.
  fileprivate var laidOut: [String] {
    var text = ""
    var tag = ""
    for character in String(decoding: self, as: UTF8.self) {
      if character == "<", tag.hasSuffix(">") { text += "\u{0}" }
      if character == "<" { tag = "" }
      tag.append(character)
      text.append(character)
    }
    for name in ["em", "fort", "exp", "lien", "citation", "renvoi"] {
      text = text.replacing("\u{0}<\(name)", with: "<\(name)")
    }
    return text.replacing("\u{0}", with: "\n").split(separator: "\n").map {
      String($0.drop { $0 == " " })
    }
    .filter { !$0.isEmpty }.joiningElements
  }
}

extension [String] {
  /// The lines, an opening tag joined with the closing one that follows it.
  fileprivate var joiningElements: [String] {
    reduce(into: []) { lines, line in
      let isClosing = line.hasPrefix("</")
      if isClosing, let last = lines.last, last.hasPrefix("<\(line.dropFirst(2).dropLast())"),
        !last.hasSuffix("/>")
      {
        lines[lines.count - 1] += line
      } else {
        lines.append(line)
      }
    }
  }
}

extension FilePath {
  /// Whether it is a copy of the portfolio as somebody annotated it.
  fileprivate var isAnnotatedVersion: Bool { text.hasPrefix("annotations/versions/") }
}

extension FileEntry {
  /// A file that holds some bytes, or that isn't there.
  fileprivate init(path: FilePath, holding bytes: [UInt8]) {
    self.init(path: path, state: bytes.isEmpty ? .absent : .present(size: bytes.count))
  }

  /// What is said of a file among lines of XML.
  fileprivate func comment(in language: Language) -> String {
    let digest = content.map { ", " + $0.digest.prefixed } ?? ""
    return "<!-- \(path) : \(state.label.text(in: language))\(digest) -->"
  }
}

extension FileEntry.State {
  fileprivate var label: Phrase {
    switch self {
    case .absent: Phrase(fr: "absent", en: "absent")
    case .present(size: 0): Phrase(fr: "vide", en: "empty")
    case .present: Phrase(fr: "présent", en: "present")
    case .outside: Phrase(fr: "hors du dossier", en: "outside the folder")
    case .link: Phrase(fr: "un lien symbolique", en: "a symbolic link")
    case .folder: Phrase(fr: "un dossier", en: "a folder")
    case .notRegular: Phrase(fr: "un tube ou un périphérique", en: "a pipe or a device")
    case .unreadable: Phrase(fr: "impossible à lire", en: "unreadable")
    }
  }
}
