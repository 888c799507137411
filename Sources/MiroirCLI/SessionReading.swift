import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirFolder

/// The folder of a jury's session with its deposits, as commands read it.
struct SessionReading {
  /// The session, its evaluations, and what it keeps of the deposits.
  var folder: PortfolioFolder
  /// Whether a deposit couldn't be opened, which was said.
  var lacksDeposits: Bool
  /// The bytes of `session.xml`, and where it is.
  var document: (bytes: [UInt8], path: String)

  /// Reads the folder of a session at `path`, and opens its deposits, several at once.
  init(at path: String, _ console: Console, _ language: Language) async throws {
    let contents = try console.attempt(language, try SessionContents(at: path))
    let prefix = contents.path.hasSuffix("/") ? contents.path : contents.path + "/"
    let paths = contents.deposits.map { prefix + $0.text }
    let (deposits, isWhole) = try await Self.deposits(at: paths, console, language)
    folder = PortfolioFolder(reading: contents, deposits: deposits)
    lacksDeposits = !isWhole
    document = (contents.session, prefix + FilePath.session.text)
  }

  /// Reads a deposit with evaluations of it, and a session where there is one.
  init(
    deposit: String, evaluations: [String], session: String?, _ console: Console,
    _ language: Language
  ) async throws {
    let (deposits, _) = try await Self.deposits(at: [deposit], console, language)
    guard let opened = deposits.first, let portfolio = opened.portfolio,
      let referentiel = opened.referentiel
    else { throw ExitCode.failure }
    let received = try console.attempt(language, try ReceivedEvaluations(at: evaluations))
    let known = try session.map { path in
      try console.attempt(language, try SessionContents(at: path))
    }
    let draft = SessionDraft(
      id: "sans-session", referentiel: referentiel, members: received.members,
      candidates: [.init(portfolio: portfolio, seal: opened.seal, number: opened.numbers.first)])
    let given = known?.session ?? Array(draft.text.utf8)
    let contents = SessionContents(
      path: session ?? "", session: given, evaluations: received.files,
      referentiels: known?.referentiels ?? [])
    folder = PortfolioFolder(reading: contents, deposits: deposits).narrowed(to: portfolio)
    lacksDeposits = false
    document = (given, session ?? "")
  }

  static func deposits(
    at paths: [String], _ console: Console, _ language: Language
  ) async throws -> (deposits: [JuryDeposit], isWhole: Bool) {
    var deposits: [JuryDeposit] = []
    var failure: FolderError?
    var done = 0
    await inOrder(paths, work: JuryDeposit.opening) { opening in
      done += 1
      console.progress(done, of: paths.count)
      switch opening {
      case .opened(let deposit): deposits.append(deposit)
      case .refused(let message, let help): console.complain(message, help: help, language)
      case .failed(let error):
        console.complain(error.message, language)
        failure = error
      }
    }
    if failure != nil { throw ExitCode.machine }
    return (deposits, deposits.count == paths.count)
  }
}
