import Foundation
import Testing
import TestSupport

/// A session of thirty candidates, from their deposits to what the jury decides, with the built command.
@Suite struct JuryStoryTests {
  let folder: TemporaryFolder
  private let codes = (1...4).flatMap { domain in
    (1...(domain == 4 ? 5 : 3)).map { "D\(domain).\($0)" }
  }

  init() throws { folder = try TemporaryFolder() }

  private func miroir(_ arguments: [String], in place: URL? = nil) throws -> Finished {
    try run(miroirPath, arguments, in: place ?? folder.url)
  }

  @Test func thirtyCandidatesFromDepositsToDecisions() throws {
    let seals = try thirtyDeposits()
    #expect(Set(seals.values).count == 30)

    // The session begins with the deposits alone, and says what it lacks.
    let begun = try miroir(
      ["jury", "new", "session", "--id", "juin-2026", "--referentiel", "c2i2ms-2011"])
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(
      try rules() == [
        "competence-non-examinee", "controle-non-saisi", "etablissement-absent",
        "nomination-absente",
        "presidence-absente", "seance-incomplete",
      ])
    try complete(seals)
    #expect(try rules() == ["competence-non-examinee"])

    // Référents agree on twenty dossiers: one act adopts them, and ten are left to read.
    for number in 1...20 { try evaluate(number, by: "vasseur", seals) }
    let list = try miroir(["jury", "list", "session", "--format", "csv"])
    let rows = list.output.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.count { $0[3] == "dossier incomplet" } == 10)
    #expect(rows.count { $0[3] == "relecture de contrôle" } == 2)
    #expect(Set(rows.map { $0[0] }) == ["hamon", "tissier"])
    let adopted = try miroir(["jury", "adopt", "session", "--reason", "Avis concordants."])
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(adopted.output.contains("20 dossiers adoptés"))

    // Of the ten that are read, eight are validated, one isn't, and on one the members differ.
    for number in 21...28 { try evaluate(number, by: "hamon", seals) }
    try evaluate(29, by: "hamon", seals, refusing: "D2.2")
    try evaluate(30, by: "hamon", seals)
    try evaluate(30, by: "tissier", seals, refusing: "D4.5")
    #expect(try rules() == ["avis-divergents"])
    #expect(try verdicts() == ["certified": 28, "not-certified": 1, "undecided": 1])
    #expect(try miroir(["deliberate", "session", "--quiet"]).status == 1)

    // The jury decides at its sitting; then nothing is open any more.
    try edit { session in
      session = session.replacing(
        #"identifiant="FC-30">"#,
        with: #"identifiant="FC-30"><decision competence="D4.5" valeur="validee" "#
          + #"date="2026-06-24"><raison>Le second passage le montre.</raison></decision>"#)
    }
    #expect(try rules() == [])
    #expect(try verdicts() == ["certified": 29, "not-certified": 1])
    let final = try miroir(["deliberate", "session"])
    #expect(final.status == 0 && final.errors.isEmpty)
    #expect(final.output.contains("Ce qu’il reste à valider\u{A0}: 1 compétence (D2.2)"))
    // Nobody is named, and no sentence of a candidate's is quoted.
    for name in ["Orsival", "Hamon", "Tissier", "Vasseur"] { #expect(!final.output.contains(name)) }
    try expectPapers()
  }

  /// The minutes tell of everybody, and everybody gets theirs.
  private func expectPapers() throws {
    try folder.write(
      #"recours = "Un recours se forme auprès de la présidence.""#.utf8, to: "session/papiers.toml")
    let issued = try miroir(["jury", "papers", "session", "-o", "papiers", "--no-pdf"])
    #expect(issued.status == 0, "\(issued.errors)")
    let papers = folder.url.appending(path: "papiers")
    let minutes = try String(
      contentsOf: papers.appending(path: "proces-verbal.html"), encoding: .utf8)
    for number in 1...30 {
      #expect(minutes.contains("FC-\(number)"))
      let own = papers.appending(path: "p-\(number)")
      let names = Set(try FileManager.default.contentsOfDirectory(atPath: own.path))
      let attestation =
        number == 29 ? "attestation-de-domaines.html" : "attestation-de-reussite.html"
      #expect(names == ["notification.html", attestation])
    }
    for name in ["Hamon Prénom", "Tissier Prénom"] { #expect(minutes.contains(name)) }
    let again = try miroir(["jury", "papers", "session", "-o", "papiers", "--no-pdf"])
    #expect(again.status == 2)
  }

  // MARK: - Steps

  /// Deposits of thirty portfolios like the complete sample, and the seal of each.
  private func thirtyDeposits() throws -> [Int: String] {
    let sample = Project.sample("sante")
    let text = try String(
      contentsOf: sample.appending(path: "portfolio.xml"), encoding: .utf8)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "session/depots"), withIntermediateDirectories: true)
    let portfolio = folder.url.appending(path: "portfolio")
    try FileManager.default.createDirectory(at: portfolio, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: sample.appending(path: "preuves"), to: portfolio.appending(path: "preuves"))
    var seals: [Int: String] = [:]
    for number in 1...30 {
      let own = text.replacing("p-5c1e84", with: "p-\(number)")
        .replacing("FC25-0418", with: "FC-\(number)")
      try Data(own.utf8).write(to: portfolio.appending(path: "portfolio.xml"))
      let sealed = try miroir(
        ["seal", "portfolio", "-o", "session/depots/p-\(number).zip", "--no-pdf"])
      #expect(sealed.status == 0, "\(sealed.errors)")
      let line = sealed.output.firstMatch(of: /[0-9a-f]{64}/)
      seals[number] = line.map { String($0.output) }
    }
    return seals
  }

  /// Writes who sits, by which act, when, and the results of the knowledge tests.
  private func complete(_ seals: [Int: String]) throws {
    let members = [
      ("hamon", #" fonction="presidence""#), ("tissier", ""), ("vasseur", #" fonction="referent""#),
    ].map { id, role in
      #"<membre id="\#(id)"\#(role) presence="present"><nom>\#(id.capitalized) Prénom</nom>"#
        + "<qualite>enseignant</qualite></membre>"
    }
    let tests = (1...4).map { #"<controle domaine="D\#($0)" resultat="positif"/>"# }.joined()
    try edit { session in
      session = session.replacing(
        "<jury/>",
        with: "<etablissement>Université d’Orvelles</etablissement>"
          + #"<nomination reference="2026-117" date="2026-03-02">Arrêté.</nomination>"#
          + "<jury>\(members.joined())</jury>"
          + #"<seance date="2026-06-24" lieu="Orvelles" mode="presentiel"/>"#)
      session = session.replacing(/(identifiant="FC-\d+")\/>/) { "\($0.1)>\(tests)</candidat>" }
    }
  }

  private func evaluate(
    _ number: Int, by member: String, _ seals: [Int: String], refusing refused: String? = nil
  ) throws {
    let lines = codes.map { code in
      code == refused
        ? #"<jugement competence="\#(code)" decision="non-validee" initiative="insuffisant"/>"#
        : #"<jugement competence="\#(code)" decision="validee"/>"#
    }
    let seal = try #require(seals[number])
    let text =
      #"<evaluation xmlns="urn:miroir:evaluation:1" version="1.0" portfolio="p-\#(number)" "#
      + #"depot="sha256:\#(seal)" jure="\#(member)" date="2026-06-18">\#(lines.joined())</evaluation>"#
    try folder.write(text.utf8, to: "session/evaluations/p-\(number).\(member).xml")
  }

  private func edit(_ change: (inout String) -> Void) throws {
    let file = folder.url.appending(path: "session/session.xml")
    var text = try String(contentsOf: file, encoding: .utf8)
    let before = text
    change(&text)
    #expect(text != before)
    try Data(text.utf8).write(to: file)
  }

  // MARK: - What is said

  /// The rules that the session doesn't meet, each once.
  private func rules() throws -> [String] {
    let checked = try miroir(["jury", "check", "session", "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: Data(checked.output.utf8))
    let sessions = (report as? [String: Any])?["sessions"] as? [[String: Any]]
    let diagnostics = try #require(sessions?.first?["diagnostics"] as? [[String: Any]])
    return Set(diagnostics.compactMap { $0["rule"] as? String }).sorted()
  }

  /// How many dossiers come to what.
  private func verdicts() throws -> [String: Int] {
    let lines = try miroir(["deliberate", "session", "--format", "ndjson"]).output
      .split(separator: "\n")
    #expect(lines.count == 30)
    let verdicts = try lines.map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(value?["format"] as? String == "miroir-verdict/1")
      return try #require(value?["verdict"] as? String)
    }
    return Dictionary(verdicts.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
