import MiroirFolder
import Testing
import TestSupport

@testable import Miroir

/// A thousand dossiers, of which référents agree on four in five.
@Suite struct ReadingListTests {
  private static let members = ["hamon", "tissier", "abadie", "morel"]
  private static let referentiel = Library().referentiel(named: "c2i2md-2011")

  /// The session, with the acts that are given.
  private static func session(_ acts: String = "") -> String {
    let members = members.map {
      #"<membre id="\#($0)" presence="present"><nom>Prénom \#($0)</nom><qualite>q</qualite></membre>"#
    }
    let dossiers = (0..<1000).map {
      #"<candidat portfolio="p-\#($0)" depot="\#(seal($0).prefixed)" identifiant="2190\#($0)"/>"#
    }
    return #"<session xmlns="urn:miroir:session:1" id="juin-2026" referentiel="c2i2md-2011">"#
      + #"<jury>\#(members.joined())</jury><seance date="2026-06-24" lieu="l" mode="distance"/>"#
      + "<candidats>\n\(dossiers.joined(separator: "\n"))\n</candidats>\(acts)\n</session>"
  }

  private static func seal(_ number: Int) -> SHA256Digest {
    let bytes = (0..<32).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0 &* number) }
    guard let digest = SHA256Digest(bytes: bytes) else { preconditionFailure("32 bytes") }
    return digest
  }

  /// What the session keeps of a deposit: of each fifth one, référents don't agree on everything.
  private static func deposit(_ number: Int) -> JuryDeposit {
    let codes = referentiel?.competences.map(\.code) ?? []
    let place = Place(file: "annotations/r.xml", offset: 0)
    let proposals = codes.enumerated().flatMap { index, code -> [Proposal] in
      let isOpen = number % 5 == 0 && index <= number / 5 % 4
      return ["Un", "Deux"].map { name in
        Proposal(
          id: Identifier("\(name)-\(code)"),
          annotator: Annotator(name: name, role: .referent), competence: code,
          value: isOpen && name == "Deux" ? .toBeExamined : .favourable, reason: "", grounds: [],
          visibility: .candidateAndJury, date: nil, revision: 1, place: place)
      }
    }
    return JuryDeposit(
      seal: seal(number), path: "depots/\(number).zip", portfolio: Identifier("p-\(number)"),
      referentiel: "c2i2md-2011", candidateName: "Candidate \(number)", numbers: [],
      annotators: [Annotator(name: "prénom \(members[number % 4])", role: .tutor)],
      proposals: proposals, opinions: [], selfAssessments: [:], supported: [], isBlocked: false,
      sources: [])
  }

  private static let deposits = (0..<1000).map(deposit)

  private static func folder(_ session: String) -> PortfolioFolder {
    PortfolioFolder(
      reading: SessionContents(path: "", session: Array(session.utf8), evaluations: []),
      deposits: deposits)
  }

  @Test func oneActAndTwoHundredReadings() throws {
    let folder = Self.folder(Self.session())
    let list = try #require(ReadingList(of: folder))
    #expect(list.adoptable.count == 800)
    #expect(list.readings.count { $0.cause != .control } == 200)
    #expect(list.readings.count { $0.cause == .control } == 80)
    #expect(list.readings.prefix(200).allSatisfy { $0.cause == .differing })
    let stakes = list.readings.prefix(200).map(\.atStake.count)
    #expect(stakes == stakes.sorted() && Set(stakes) == [1, 2, 3, 4])

    let act = try AdoptionInsertion(of: list, because: "Concordants & favorables.", in: folder)
    #expect(act.dossiers.count == 800)
    let after = Self.folder(
      String(decoding: act.applied(to: Array(Self.session().utf8)), as: UTF8.self))
    #expect(after.jurySources?.session.issues.isEmpty == true)
    let verdicts = try #require(Deliberation(of: after)).verdicts
    #expect(verdicts.count { $0.result == .certified } == 800)
    #expect(verdicts.count { $0.result == .undecided } == 200)
    // Who proposed what stays with what was adopted.
    let reasons = verdicts[1].competences[0].reasons.map(\.sentence.fr)
    #expect(reasons.count == 3 && reasons[0] == "proposition adoptée par le jury")
    #expect(throws: DraftRefusal.self) {
      try AdoptionInsertion(
        of: try #require(ReadingList(of: after)), because: "Encore.", in: after)
    }
  }

  @Test func theDrawSparesTutorsTheirOwnAndIsFair() throws {
    let list = try #require(ReadingList(of: Self.folder(Self.session())))
    var loads: [Identifier: Int] = [:]
    for reading in list.readings {
      let reader = try #require(reading.reader)
      let number = try #require(Int(reading.portfolio.text.dropFirst(2)))
      #expect(reader.text != Self.members[number % 4])
      loads[reader, default: 0] += 1
    }
    let shares = loads.values.sorted()
    #expect(shares.count == 4 && shares[3] - shares[0] <= 2)
  }

  @Test func anybodyCanMakeTheDrawAgain() throws {
    let folder = Self.folder(Self.session())
    func readers(_ seed: UInt64?) throws -> [String] {
      try #require(ReadingList(of: folder, seed: seed)).readings.map {
        "\($0.portfolio) \($0.reader ?? "")"
      }
    }
    #expect(try readers(nil) == readers(nil))
    #expect(try readers(7) == readers(7) && readers(7) != readers(8))
  }

  @Test func whoIsRecusedReadsNothingOfIt() throws {
    let text = Self.session().replacing(
      "<qualite>q</qualite></membre><membre id=\"tissier\"",
      with: "<qualite>q</qualite><recusation portfolio=\"p-5\">Parente.</recusation></membre>"
        + "<membre id=\"tissier\"")
    for seed in 0..<4 as Range<UInt64> {
      let list = try #require(ReadingList(of: Self.folder(text), seed: seed, control: 0))
      let reading = try #require(list.readings.first { $0.portfolio == "p-5" })
      #expect(reading.reader != "hamon" && reading.reader != "tissier")
    }
  }
}
