import Foundation
import Testing
import TestSupport

/// `miroir annotations export` and `import`, from one folder to another.
@Suite struct WebAnnotationCommandTests {
  let folder: TemporaryFolder

  /// A portfolio with notes of two people, and a copy of it without any.
  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try FileManager.default.copyItem(
        at: Project.sample("minimal"), to: folder.url.appending(path: name))
    }
    for (author, role) in [("Claire Morel", "tuteur"), ("Ahmed « le » Roux", "pair")] {
      let run = try miroir(
        "annotate", "a", "--author", author, "--role", role, "--on", "registre/contexte",
        "--quote", "une dame", "--motive", "question", "--text", "Qui\u{A0}? <b>\"𝔐\"")
      #expect(run.status == 0)
    }
  }

  private func miroir(_ arguments: String...) throws -> Finished {
    try run(miroirPath, arguments, in: folder.url)
  }

  private func notes(of name: String) throws -> [String: String] {
    let path = folder.url.appending(path: "\(name)/annotations")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
    return Dictionary(
      uniqueKeysWithValues: try names.filter { $0.hasSuffix(".xml") }.map { name in
        (name, try String(contentsOf: path.appending(path: name), encoding: .utf8))
      })
  }

  @Test func whatIsExportedIsImportedAsItWas() throws {
    let exported = try miroir("annotations", "export", "a", "--format", "webannotation")
    #expect(exported.status == 0)
    try folder.write(exported.output.utf8, to: "a.jsonld")
    let trial = try miroir(
      "annotations", "import", "b", "a.jsonld", "--format", "webannotation", "--dry-run")
    #expect(trial.status == 0)
    #expect(trial.output.contains("tuteur-1.xml") && trial.output.contains("rien n’a été écrit"))
    #expect(try notes(of: "b").isEmpty)
    let imported = try miroir("annotations", "import", "b", "a.jsonld", "--format", "webannotation")
    #expect(imported.status == 0)
    #expect(try notes(of: "b") == notes(of: "a"))
    let again = try miroir("annotations", "import", "a", "a.jsonld", "--format", "webannotation")
    #expect(again.status == 0 && again.output.contains("déjà là"))
  }

  @Test(arguments: [
    ("", "JSON"), ("{\"a\":", "JSON"), ("[]", "collection"),
    ("{\"type\":\"AnnotationPage\"}", "collection"),
    ("[{\"type\":\"Annotation\"}]", "« id »"),
    ("[{\"type\":\"Annotation\",\"id\":\"urn:miroir:annotation:p-autre:a\"}]", "p-autre"),
  ])
  func whatIsNotAsMiroirWritesItIsRefused(text: String, named: String) throws {
    try folder.write(text.utf8, to: "bad.jsonld")
    try expectRefusal("bad.jsonld", named)
  }

  /// One value changed in what was exported, in the second annotation: nothing of the first is kept.
  @Test(arguments: [
    ("\"created\":\"20", "\"created\":\"hier"), ("\"name\":\"Claire Morel\",", ""),
    ("\"miroir:role\":\"tuteur\"", "\"miroir:role\":\"jury\""),
    ("\"exact\":\"une dame\"", "\"exact\":3"), ("Qui", "Q\\u0001i"),
    ("\"miroir:motif\":\"question\"", "\"miroir:motif\":\"ordre\""),
  ])
  func oneBadValueRefusesThemAll(old: String, new: String) throws {
    let exported = try miroir("annotations", "export", "a", "--format", "webannotation").output
    let range = try #require(exported.range(of: old, options: .backwards))
    try folder.write(exported.replacingCharacters(in: range, with: new).utf8, to: "bad.jsonld")
    try expectRefusal("bad.jsonld", "")
  }

  private func expectRefusal(_ file: String, _ named: String) throws {
    let run = try miroir("annotations", "import", "b", file, "--format", "webannotation")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(
      named.isEmpty || run.errors.replacing("\u{A0}", with: " ").contains(named), "\(run.errors)")
    #expect(try notes(of: "b").isEmpty)
  }
}
