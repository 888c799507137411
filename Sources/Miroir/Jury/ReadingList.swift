/// Which dossiers a jury can adopt in one act, which it reads, in what order, and who reads which
/// (*tableau de lecture du jury*).
///
/// It decides nothing: it says where a reading may change something, and spares nobody's dossier.
public struct ReadingList: Sendable {
  /// The dossiers on which référents agree, favourably, on everything: one act can adopt them.
  public var adoptable: [Identifier]
  /// The dossiers to read, those where the fewest competences are at stake first.
  public var readings: [Reading]
  /// What the draw begins with: the same one shares out the same way.
  public var seed: UInt64

  /// A dossier to read.
  public struct Reading: Sendable {
    /// The portfolio.
    public var portfolio: Identifier
    /// The candidate's number in the establishment.
    public var number: String?
    /// Why it is read.
    public var cause: Cause
    /// The competences that aren't settled, in the référentiel's order.
    public var atStake: [CompetenceCode]
    /// Who reads it; nobody where everybody knows the dossier too well.
    public var reader: Identifier?
  }

  /// Why a dossier is read.
  public enum Cause: String, Sendable, CaseIterable {
    /// Opinions or proposals differ, or a référent asks the jury to look.
    case differing
    /// A référent or a member doesn't validate something.
    case unfavourable
    /// Something has no opinion at all.
    case incomplete
    /// Adoptable, and drawn to see that adopting is right.
    case control
  }

  /// Draws the list of a session.
  ///
  /// - Parameters:
  ///   - folder: The session, its evaluations and its deposits.
  ///   - seed: What the draw begins with; the session's name unless it is given.
  ///   - control: Of a hundred dossiers that can be adopted, how many are read all the same.
  public init?(of folder: PortfolioFolder, seed: UInt64? = nil, control: Int = 10) {
    guard let jury = folder.jury, let deliberation = Deliberation(of: folder) else { return nil }
    self.seed = seed ?? jury.session.id.text.drawSeed
    var draw = Draw(seed: self.seed)
    let dossiers = zip(jury.session.candidates, deliberation.verdicts).map {
      Dossier(candidacy: $0, verdict: $1, deposit: jury.deposit(of: $0))
    }
    let favourable = dossiers.filter(\.isAdoptable)
    adoptable = favourable.map(\.candidacy.portfolio)
    let sampleSize = (favourable.count * max(0, min(100, control)) + 99) / 100
    let sample = draw.shuffled(favourable).prefix(sampleSize)
      .map { Reading($0, cause: .control, atStake: []) }
    let open = dossiers.filter { !$0.isAdoptable }
      .compactMap { dossier in
        dossier.cause.map { Reading(dossier, cause: $0, atStake: dossier.atStake) }
      }
      .enumerated().sorted {
        ($0.element.atStake.count, $0.offset) < ($1.element.atStake.count, $1.offset)
      }
      .map(\.element)
    readings = open + sample
    share(among: jury, &draw)
  }

  /// Gives each dossier to whoever has the fewest among those who may read it.
  private mutating func share(among jury: Jury, _ draw: inout Draw) {
    let members = draw.shuffled(jury.session.members.filter(\.deliberates))
    var loads: [Identifier: Int] = [:]
    for index in draw.shuffled(Array(readings.indices)) {
      let portfolio = readings[index].portfolio
      let deposit = jury.session.candidacy(of: portfolio).flatMap(jury.deposit)
      let able = members.filter { $0.mayRead(portfolio, deposit) }
      let reader = able.min { loads[$0.id, default: 0] < loads[$1.id, default: 0] }
      readings[index].reader = reader?.id
      if let reader { loads[reader.id, default: 0] += 1 }
    }
  }
}

extension JurySession.Member {
  /// Whether they may read a dossier: they neither followed it, nor are recused, nor wrote it.
  fileprivate func mayRead(_ portfolio: Identifier, _ deposit: JuryDeposit?) -> Bool {
    guard !isRecused(from: portfolio) else { return false }
    let close =
      [deposit?.candidateName].compactMap(\.self) + (deposit?.tutors.compactMap(\.name) ?? [])
    return !close.contains(where: isNamed)
  }
}

/// A dossier, and how it stands before the jury meets.
private struct Dossier {
  var candidacy: JurySession.Candidacy
  var verdict: Verdict
  var deposit: JuryDeposit?

  /// What isn't settled: neither validated already, nor proposed favourably by all.
  var atStake: [CompetenceCode] {
    verdict.competences.filter { competence in
      !competence.state.isValidated && !competence.isProposed
    }.map(\.code)
  }

  var isAdoptable: Bool {
    candidacy.seal != nil && deposit?.isBlocked != true && atStake.isEmpty
      && verdict.competences.contains { $0.state == .notAssessed || $0.isAdopted }
  }

  /// Why it is read; nothing where the jury decided it all.
  var cause: ReadingList.Cause? {
    let open = verdict.competences.filter { !$0.state.isValidated }
    if open.isEmpty { return nil }
    if open.contains(where: \.differs) { return .differing }
    if open.contains(where: { $0.state == .notAcquired || $0.proposals.contains(.unfavourable) }) {
      return .unfavourable
    }
    return .incomplete
  }
}

extension Verdict.CompetenceState {
  /// Whether référents agree to propose it.
  fileprivate var isProposed: Bool {
    state == .notAssessed && !proposals.isEmpty && proposals.allSatisfy { $0 == .favourable }
  }

  /// Whether an act adopted what they propose.
  fileprivate var isAdopted: Bool {
    state == .acquired && !proposals.isEmpty && proposals.allSatisfy { $0 == .favourable }
  }

  /// Whether people differ on it, or ask the jury to look.
  fileprivate var differs: Bool {
    state == .disputed || Set(proposals).count > 1 || proposals.contains(.toBeExamined)
  }
}

extension ReadingList.Reading {
  fileprivate init(
    _ dossier: Dossier, cause: ReadingList.Cause, atStake: [CompetenceCode]
  ) {
    self.init(
      portfolio: dossier.candidacy.portfolio, number: dossier.candidacy.number, cause: cause,
      atStake: atStake, reader: nil)
  }
}

/// A draw that anybody can make again: SplitMix64 (Steele, Lea and Flood, 2014).
private struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// The elements in an order that the seed alone decides, whatever the standard library does.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropLast() {
      let other = index + Int(next() % UInt64(elements.count - index))
      elements.swapAt(index, other)
    }
    return elements
  }
}

extension String {
  /// A number that depends on every byte (FNV-1a).
  fileprivate var drawSeed: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
