import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

/// Results out as tables, and tables back in: nothing closes by itself, and no other byte changes.
@Suite struct ExchangeTests {
  // MARK: - Tables

  @Test(arguments: [
    "=1+1", "+33", "-5", "@a", "\tx", "'=1", "''+1", "'a", "a", "", "＝1", "a\"b", "a,b", "a\nb",
    "é",
  ])
  func noCellIsAFormulaAndEachIsReadBack(text: String) throws {
    #expect(text.csvField.isEmpty || !"=+-@\t＝".contains(text.csvField.prefix(1)))
    let quoted = text.csvField.hasPrefix("\"") && text.csvField.count > 1
    let bare =
      quoted
      ? String(text.csvField.dropFirst().dropLast()).replacing("\"\"", with: "\"") : text.csvField
    #expect(bare.csvUnguarded == text)
  }

  @Test func aSessionsNumbersAndWordsCannotBecomeFormulas() throws {
    let folder = folder(
      session("<candidat portfolio=\"p-1\" depot=\"\(seal)\" identifiant=\"=HYPERLINK(1)\"/>"))
    let results = JuryResults(try #require(Deliberation(of: folder)))
    for line in (results.candidates + results.competences).split(separator: "\r\n")
    where line.contains("HYPERLINK") {
      #expect(line.hasPrefix("'=HYPERLINK(1),p-1,"))
    }
    let table = try CSVTable(reading: Array(results.competences.utf8), at: "competences.csv")
    let imported = try SessionImport(decisions: table, into: folder)
    #expect(imported.isSound && imported.changes.isEmpty && imported.unchanged == 20)
  }

  @Test(arguments: Case.all) func whatGoesOutComesBackAndChangesNothing(_ one: Case) throws {
    let folder = try one.read()
    let deliberation = try #require(Deliberation(of: folder))
    let results = JuryResults(deliberation)
    let table = try CSVTable(reading: Array(results.competences.utf8), at: "competences.csv")
    let imported = try SessionImport(decisions: table, into: folder)
    #expect(imported.remarks.map(\.message.fr) == [] && imported.changes.isEmpty)
    #expect(imported.unchanged == deliberation.referentiel.competences.count)
    let row = try #require(results.candidates.split(separator: "\r\n").last)
    let verdict = try #require(deliberation.verdicts.first)
    #expect(row.contains(",\(verdict.result.label.fr),\(verdict.result.rawValue),"))
    let names = deliberation.session.members.compactMap(\.name)
    for name in names { #expect(!(results.candidates + results.competences).contains(name)) }
  }

  @Test(arguments: [
    (
      Array("identifiant,domaine,resultat\n1,D1,\u{E9}".unicodeScalars.map { UInt8($0.value) }),
      "UTF-8"
    ),
    ([0xFF, 0xFE, 0x61, 0x00], "UTF-8"), ([], "vide"), (Array("\n ;\n".utf8), "vide"),
    (Array("identifiant;\"domaine\n1;D1;positif\n".utf8), "ligne 1"),
  ])
  func aFileThatCannotBeReadIsRefusedInOneSentence(bytes: [UInt8], word: String) throws {
    let refusal = try #require(throws: ExchangeRefusal.self) {
      try CSVTable(reading: bytes, at: "c.csv")
    }
    #expect(refusal.message.fr.contains(word))
  }

  @Test(arguments: [
    ("domaine;resultat\nD1;positif", "identifiant"), ("identifiant;note\n1;2", "domaine"),
    ("identifiant;domaine\n1;D1", "resultat"), ("identifiant;D1;D1\n1;absent;absent", "D1"),
  ])
  func missingColumnsAreNamed(text: String, word: String) throws {
    let refusal = try #require(throws: ExchangeRefusal.self) { try tests(text) }
    #expect(refusal.message.fr.contains(word))
  }

  // MARK: - Knowledge tests

  @Test(arguments: [
    "identifiant,domaine,resultat\n07,D2,positif\n07,D3,non-positif\n",
    "\u{FEFF}Identifiant;Domaine;Résultat\r\n07;D3;Non positif\r\n07;D2;POSITIF\r\n;;\r\n",
    "portfolio\tdomaine\tresultat\rp-1\tD2\tpositif\rp-1\tD3\tnon-positif\r",
    "identifiant;D1;D2;D3\n07;;positif;non-positif\n",
    "\"identifiant\",\"nom\",\"domaine\",\"resultat\"\n\"07\",\"a,\n b\",\"D2\",\"positif\"\n07,b,D3,non-positif\n",
  ])
  func everyFormOfATableGivesTheSame(text: String) throws {
    let imported = try tests(text)
    #expect(imported.remarks.map(\.message.fr) == [])
    let written = String(decoding: imported.applied(to: Self.bytes), as: UTF8.self)
    #expect(written.contains(Self.expected), "\(written)")
    #expect(imported.ignoredColumns == (text.contains("nom") ? ["nom"] : []))
  }

  @Test(arguments: [
    ("99,D1,positif", "99"), ("7,D1,positif", "« 7 »"), ("08,D1,positif", "plusieurs dossiers"),
    ("07,d1,positif", "« d1 »"), ("07,D6,positif", "« D6 »"), ("07,D2,bof", "« bof »"),
    ("07,D2,", "« »"), (",D2,positif", "ni identifiant"),
    ("07,D2,positif,x", "aucun nom de colonne"),
    ("07,D1,absent", "ligne 6 de session.xml"),
  ])
  func whatIsWrongWithALineIsSaidWithItsNumber(line: String, words: String) throws {
    let imported = try tests("identifiant,domaine,resultat\n07,D4,positif\n\(line)\n")
    let remark = try #require(imported.remarks.first)
    #expect(imported.remarks.count == 1 && remark.line == 3)
    #expect(
      remark.message.fr.replacing("\u{A0}", with: " ").replacing("«  »", with: "« »").contains(
        words), "\(remark.message.fr)")
    #expect(imported.changes.map(\.line) == [2])
  }

  @Test func whatALineMayHaveMeantIsProposed() throws {
    let imported = try tests("identifiant,domaine,resultat\n7,D1,positif\n07,d1,positif\n")
    #expect(imported.remarks[0].help?.fr.contains("07") == true)
    #expect(imported.remarks[1].help?.fr.contains("D1") == true)
  }

  @Test func linesThatRepeatOrContradictEachOtherAreTold() throws {
    let imported = try tests(
      """
      identifiant,portfolio,domaine,resultat
      07,,D2,positif
      ,p-1,D2,positif
      07,,D3,positif
      07,,D3,absent
      08,p-3,D1,absent
      07,p-2,D1,absent
      """)
    #expect(imported.remarks.map(\.line) == [3, 4, 5, 7])
    #expect(imported.changes.map(\.line) == [2, 6])
    #expect(imported.changes.map(\.portfolio) == ["p-1", "p-3"])
  }

  @Test func aResultThatIsWrittenStaysUnlessItIsToBeReplaced() throws {
    let text = "identifiant,domaine,resultat\n07,D1,absent\n"
    let kept = try tests(text)
    #expect(kept.remarks.map(\.kind) == [.conflict] && kept.changes.isEmpty)
    #expect(kept.applied(to: Self.bytes) == Self.bytes)
    let replaced = try tests(text, replacing: true)
    #expect(replaced.isSound && replaced.changes.first?.former?.line == 6)
    let before = String(decoding: Self.bytes, as: UTF8.self)
    #expect(
      String(decoding: replaced.applied(to: Self.bytes), as: UTF8.self)
        == before.replacing("resultat=\"positif\"", with: "resultat=\"absent\""))
    #expect(try tests("identifiant,domaine,resultat\n07,D1,positif\n").unchanged == 1)
  }

  @Test(arguments: 0..<24) func everyOtherByteOfASessionStays(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let full = try String(
      contentsOf: Case.all[seed % 6].folder.appending(path: "session.xml"), encoding: .utf8)
    let lines = full.components(separatedBy: "\n").filter {
      !$0.contains("<controle") || Bool.random(using: &generator)
    }
    let comment = Bool.random(using: &generator) ? "<!-- <controle/> é -->" : ""
    let end = Bool.random(using: &generator) ? "\r\n" : "\n"
    let mark: [UInt8] = Bool.random(using: &generator) ? [0xEF, 0xBB, 0xBF] : []
    let text = lines.joined(separator: end)
      .replacing("    </candidat>", with: "      \(comment)\(end)    </candidat>")
    let bytes = mark + Array(text.utf8)
    let before = folder(bytes)
    let candidacy = try #require(before.jury?.session.candidates.first)
    let codes = (1...5).map { "D\($0)" }
    let absent = codes.filter { code in !candidacy.tests.contains { $0.domain.text == code } }
    let table =
      "portfolio;domaine;resultat\n"
      + absent.map { "\(candidacy.portfolio);\($0);absent\n" }.joined()
    let imported = try SessionImport(
      testResults: try CSVTable(reading: Array(table.utf8), at: "c.csv"), into: before)
    let after = imported.applied(to: bytes)
    var rest = String(decoding: after.dropFirst(mark.count), as: UTF8.self)
    for change in imported.changes {
      let added = try #require(rest.range(of: end + "      " + change.markup))
      rest.removeSubrange(added)
    }
    #expect(Array(after.prefix(mark.count)) == mark && Array(rest.utf8) == Array(text.utf8))
    let read = folder(after)
    #expect(read.jurySources?.session.issues.isEmpty == true)
    #expect(Set(read.jury?.session.candidates[0].tests.map(\.domain.text) ?? []) == Set(codes))
  }

  @Test func anEmptyDossierIsOpened() throws {
    let bytes = session("<candidat portfolio=\"p-9\" identifiant=\"9\" />")
    let imported = try SessionImport(
      testResults: try CSVTable(
        reading: Array("identifiant,D2,D1\n9,absent,positif\n".utf8), at: "c.csv"),
      into: folder(bytes))
    let text = String(decoding: imported.applied(to: bytes), as: UTF8.self)
    #expect(
      text.contains(
        """
            <candidat portfolio="p-9" identifiant="9" >
              <controle domaine="D1" resultat="positif"/>
              <controle domaine="D2" resultat="absent"/>
            </candidat>
        """), "\(text)")
  }

  @Test func aThousandCandidatesAreImportedWithoutDelay() throws {
    let candidates = (1...1000).map { "<candidat portfolio=\"p-\($0)\" identifiant=\"\($0)\"/>" }
    let bytes = session(candidates.joined(separator: "\n    "))
    let lines = (1...1000).map { "\($0);positif;absent;positif;positif;positif\n" }
    let table = "identifiant;D1;D2;D3;D4;D5\n" + lines.joined()
    let folder = folder(bytes)
    let (after, spent) = try ProcessorTime.spent {
      let imported = try SessionImport(
        testResults: try CSVTable(reading: Array(table.utf8), at: "c.csv"), into: folder)
      #expect(imported.isSound && imported.changes.count == 5000)
      return imported.applied(to: bytes)
    }
    #expect(spent < ProcessorTime.minute)
    #expect(self.folder(after).jury?.session.candidates.allSatisfy { $0.tests.count == 5 } == true)
  }

  // MARK: - Decisions

  /// The case in which two members differ on D3.1.
  private func decisions(_ line: String, in name: String = "09-avis-divergents") throws
    -> SessionImport
  {
    let one = try #require(Case.all.first { $0.name == name })
    let header = "identifiant,code,etat,decision,date,raison\n"
    return try SessionImport(
      decisions: try CSVTable(reading: Array((header + line + "\n").utf8), at: "c.csv"),
      into: try one.read())
  }

  @Test(arguments: [
    "21900333,D3.1,disputed,validee,2026-06-24,\"Vu, <relu> & jugé.\"",
    "21900333,D3.1,Avis divergents,Validée,24/06/2026,\"Vu, <relu> & jugé.\"",
  ])
  func aDecisionWithItsDayAndItsReasonIsTaken(line: String) throws {
    let imported = try decisions(line)
    #expect(imported.isSound && imported.changes.count == 1)
    #expect(imported.changes.first?.markup.contains("jugé") == false)
    let one = try #require(Case.all.first { $0.name == "09-avis-divergents" })
    let bytes = Array(try Data(contentsOf: one.folder.appending(path: "session.xml")))
    let decision = folder(imported.applied(to: bytes)).jury?.session.candidates[0].decisions.first
    #expect(decision?.value == .validated && decision?.date?.text == "2026-06-24")
    #expect(decision?.reason == "Vu, <relu> & jugé.")
  }

  @Test(arguments: [
    ("21900333,D3.1,disputed,validee,2026-06-23,Vu", "2026-06-24"),
    ("21900333,D3.1,disputed,validee,,Vu", "2026-06-24"),
    ("21900333,D3.1,disputed,validee,2026-06-24,", "raison"),
    ("21900333,D3.1,disputed,,2026-06-24,Vu", "pas de décision"),
    ("21900333,D3.1,disputed,oui,2026-06-24,Vu", "« oui »"),
    ("21900333,D3.1,disputed,validee,hier,Vu", "« hier »"),
    ("21900333,D3.1,acquired,validee,2026-06-24,Vu", "avis divergents"),
    ("21900333,D3.1,vert,,,", "« vert »"), ("21900333,D3.9,,,,", "« D3.9 »"),
    ("21900333,D1.1,acquired,non-validee,2026-06-24,Vu", "n’attend pas de décision"),
    ("21900333,D1.1,disputed,,,", "compétence validée"),
  ])
  func nothingElseIsDecidedByATable(line: String, words: String) throws {
    let imported = try decisions(line)
    #expect(imported.changes.isEmpty && imported.remarks.map(\.line) == [2])
    let message = imported.remarks.first?.message.fr.replacing("\u{A0}", with: " ") ?? ""
    #expect(message.contains(words), "\(message)")
  }

  @Test func whatTheJuryDecidedStays() throws {
    let name = "10-divergence-tranchee"
    let same = try decisions("21900370,D3.1,disputed,validee,2026-06-24,Vu", in: name)
    #expect(same.isSound && same.changes.isEmpty && same.unchanged == 1)
    let other = try decisions("21900370,D3.1,disputed,non-validee,2026-06-24,Vu", in: name)
    #expect(other.changes.isEmpty && other.remarks.map(\.kind) == [.conflict])
  }

  // MARK: - The session

  private let seal = "sha256:" + String(repeating: "a", count: 64)

  private static let bytes = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <session xmlns="urn:miroir:session:1" version="1.0" id="juin-2026" referentiel="c2i1-2011">
      <seance date="2026-06-24"/>
      <candidats>
        <candidat portfolio="p-1" identifiant="07">
          <controle domaine="D1" resultat="positif"/><!-- vu -->
        </candidat>
        <candidat portfolio="p-2" identifiant="08"/>
        <candidat portfolio="p-3" identifiant="08"/>
      </candidats>
    </session>
    """.utf8)

  /// A comment after a result stays where it is, after those that come.
  private static let expected = """
        <candidat portfolio="p-1" identifiant="07">
          <controle domaine="D1" resultat="positif"/>
          <controle domaine="D2" resultat="positif"/>
          <controle domaine="D3" resultat="non-positif"/>
          <!-- vu -->
        </candidat>
    """

  private func session(_ candidates: String) -> [UInt8] {
    Array(
      """
      <session xmlns="urn:miroir:session:1" version="1.0" id="juin-2026" referentiel="c2i1-2011">
        <candidats>
          \(candidates)
        </candidats>
      </session>
      """.utf8)
  }

  private func folder(_ bytes: [UInt8]) -> PortfolioFolder {
    PortfolioFolder(reading: SessionContents(path: "s", session: bytes, evaluations: []))
  }

  private func tests(_ text: String, replacing: Bool = false) throws -> SessionImport {
    try SessionImport(
      testResults: try CSVTable(reading: Array(text.utf8), at: "c.csv"),
      into: folder(Self.bytes), replacing: replacing)
  }
}
