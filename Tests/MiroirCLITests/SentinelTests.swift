import Foundation
import Miroir
import Testing
import TestSupport

/// No report, in any form, shows a word of what a candidate wrote.
@Suite struct SentinelTests {
  static let forms = [
    "text", "text --color always", "text --all", "html", "json", "ndjson", "sarif", "junit",
    "github",
  ]

  @Test(arguments: forms, ["fr", "en"])
  func noFormShowsAMark(form: String, language: String) throws {
    let run = try #require(try MarkedFolders.shared.get().runs["\(form) --lang \(language)"])
    #expect(run.status == 2)
    for text in [run.output, run.errors] {
      let shown = Set(text.lowercased().matches(of: /zq[0-9]+qz/).map { String($0.0) })
      #expect(shown == [])
    }
    #expect(run.output.contains("preuve-inconnue"))
  }

  /// Each form gives the same findings, so one of them says that most rules found something.
  @Test func mostRulesFindSomethingAmongTheMarks() throws {
    let run = try #require(try MarkedFolders.shared.get().runs["json --lang fr"])
    let found = Set(try run.json.portfolios.flatMap(\.diagnostics).map(\.rule))
    // A jury's session isn't in a candidate's folder.
    let rules = Rule.all.filter { $0.family != .jury }
    let quiet = rules.map(\.id.text).filter { !found.contains($0) }
    #expect(quiet.count < rules.count / 8, "\(quiet)")
  }

  /// A sentence where a name, a code, an encoding or a namespace is expected is nobody's to see,
  /// between whatever quotes it stands.
  @Test(arguments: Misused.attributes, ["fr", "en"])
  func noFormShowsASentenceInThePlaceOfAName(attribute: String, language: String) throws {
    let folder = try TemporaryFolder()
    let paths = try Misused.quotes.indices.map { index in
      let text = Misused.portfolio(attribute, Misused.quotes[index])
      try folder.write(.base, to: "\(index)", portfolio: Array(text.utf8))
      return "\(index)"
    }
    let reports = try Self.forms.map { form in
      let options = ["check", "--format"] + form.split(separator: " ").map(String.init)
      return try run(miroirPath, options + ["--lang", language] + paths, in: folder.url)
    }
    let mends = try paths.map { path in
      try run(miroirPath, ["fix", "--dry-run", "--lang", language, path], in: folder.url)
    }
    for text in (reports + mends).flatMap({ [$0.output, $0.errors] }) {
      #expect(text.lowercased().matches(of: /zq[0-9]+qz/).map { String($0.0) } == [])
    }
    #expect(reports.allSatisfy { $0.status == 1 })
  }

  /// Nor does what is said of a change.
  @Test(arguments: Misused.attributes)
  func noChangeShowsASentenceInThePlaceOfAName(attribute: String) throws {
    let sound = Misused.portfolio("", ("", ""))
    let watched = try Watched(portfolio: Array(sound.utf8), "--lang", "fr")
    _ = try watched.next(to: WatchTests.waiting)
    let spoilt = Misused.portfolio(attribute, ("\"", "\""))
    try Data(spoilt.utf8).write(to: watched.portfolio, options: .atomic)
    let new = try watched.next(to: WatchTests.now)
    try Data(sound.utf8).write(to: watched.portfolio, options: .atomic)
    let solved = try watched.next(to: WatchTests.now)
    #expect(new.contains("nouvelle") && solved.contains("corrigée"))
    #expect((new + solved).matches(of: /zq[0-9]+qz/).isEmpty, "\(new)\(solved)")
  }

  @Test func theMarksStandForWhatWasWritten() throws {
    let text = try MarkedFolders.shared.get().refused
    #expect(text.matches(of: /zq[0-9]+qz/).count > 800)
    #expect(!text.contains("tablette "))
  }
}

/// Folders with the faults of every rule's examples, in which each word that a person writes is a
/// mark: the same word, the same mark, so that what is copied still is. What each form says of them
/// all, in each language.
private struct MarkedFolders {
  static let shared = Result { try MarkedFolders() }

  /// By form and language.
  private(set) var runs: [String: Finished] = [:]
  /// The portfolio of a sample, marked.
  let refused: String

  private init() throws {
    let folder = try TemporaryFolder()
    let marks = Marks()
    var paths: [String] = []
    for rule in Rule.all {
      for (index, example) in rule.examples.enumerated() where example.isRejected {
        let path = "\(rule.id)-\(index)"
        try folder.write(ExampleFolder.base.applying(example), to: path, marks)
        paths.append(path)
      }
    }
    let sample = try Data(contentsOf: Project.sample("refuse").appending(path: "portfolio.xml"))
    let refused = marks.mark(Array(sample))
    self.refused = String(decoding: refused, as: UTF8.self)
    try folder.write(refused, to: "refuse/portfolio.xml")
    paths += ["refuse", "absent"]
    for form in SentinelTests.forms {
      for language in ["fr", "en"] {
        let asked = "\(form) --lang \(language)"
        let options = asked.split(separator: " ").map(String.init)
        runs[asked] = try run(
          miroirPath, ["check", "--final", "--format"] + options + paths, in: folder.url)
      }
    }
  }
}

/// A portfolio in which somebody wrote a sentence as the value of an attribute.
private enum Misused {
  static let attributes = [
    "vers", "preuves", "competences", "competence", "id", "encoding", "xmlns", "referentiel",
  ]

  static let quotes = [("\"", "\""), ("“", "”"), ("« ", " »"), ("'", "'")]

  static func portfolio(_ attribute: String, _ quotes: (String, String)) -> String {
    let base = ExampleFolder.base.documents.first { $0.path == .portfolio }?.bytes ?? []
    let text = String(decoding: base, as: UTF8.self)
      .replacing("Mes notes", with: "Mes <renvoi vers=\"charte\">notes</renvoi>")
    guard !attribute.isEmpty, let value = try? Regex("\\b\(attribute)=\"[^\"]*\"") else {
      return text
    }
    var count = 0
    return text.replacing(value) { _ in
      count += 1
      return "\(attribute)=\(quotes.0)zq\(count)qz à zq0qz\(quotes.1)"
    }
  }
}

/// A mark for each word.
private final class Marks {
  private var marks: [String: String] = [:]

  /// A document with the words of its texts, and of the attributes that hold texts, as marks. Dates
  /// and references stay.
  func mark(_ bytes: [UInt8]) -> [UInt8] {
    guard let text = String(bytes: bytes, encoding: .utf8) else { return bytes }
    let inTexts = text.replacing(/>([^<>]+)</) { ">\(self.mark(words: $0.1))<" }
    let inAttributes = inTexts.replacing(
      /(auteur|licence|href|lien|source|intitule|sigle)="([^"<]*)"/
    ) { "\($0.1)=\"\(self.mark(words: $0.2))\"" }
    return Array(inAttributes.utf8)
  }

  private func mark(words text: Substring) -> String {
    String(text).replacing(/&#?\w+;?|\p{L}+/) { match in
      match.0.hasPrefix("&") ? String(match.0) : self.mark(of: String(match.0))
    }
  }

  private func mark(of word: String) -> String {
    let mark = marks[word] ?? "zq\(marks.count)qz"
    marks[word] = mark
    return mark
  }
}

extension TemporaryFolder {
  /// Writes the documents of an example, with another portfolio.
  func write(_ example: ExampleFolder, to path: String, portfolio: [UInt8]) throws {
    for (file, bytes) in example.documents {
      try write(file == .portfolio ? portfolio : bytes, to: "\(path)/\(file)")
    }
  }

  /// Writes an example, its portfolio and annotations marked; its référentiels are official texts, not a candidate's.
  fileprivate func write(_ example: ExampleFolder, to path: String, _ marks: Marks) throws {
    for (file, bytes) in example.documents {
      let isWritten = file == .portfolio || file.isAnnotations
      try write(isWritten ? marks.mark(bytes) : bytes, to: "\(path)/\(file)")
    }
    for file in example.files {
      switch file.state {
      case .present(let size):
        try write(Array("zq0qz".utf8.prefix(size)), to: "\(path)/\(file.path)")
      case .folder:
        try FileManager.default.createDirectory(
          at: url.appending(path: "\(path)/\(file.path)"), withIntermediateDirectories: true)
      case .link:
        try FileManager.default.createSymbolicLink(
          at: url.appending(path: "\(path)/\(file.path)"), withDestinationURL: url)
      case .absent, .outside, .notRegular, .unreadable: break
      }
    }
  }
}
