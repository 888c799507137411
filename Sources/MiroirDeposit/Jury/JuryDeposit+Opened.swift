package import Miroir
package import MiroirFolder

extension JuryDeposit {
  /// What a session keeps of a deposit that was opened; nothing is left of its texts.
  package init(_ deposit: OpenedDeposit, path: String) {
    self.init(
      deposit.folder, seal: deposit.seal, path: path, sources: deposit.sources,
      isBlocked: deposit.check.blocks)
  }

  /// What came of opening a deposit of a session.
  package enum Opening: Sendable {
    /// What the session keeps of it.
    case opened(JuryDeposit)
    /// It doesn't hold: why, and what shows more.
    case refused(Phrase, help: Phrase)
    /// The machine stood in the way.
    case failed(FolderError)
  }

  /// Opens a deposit as if it came from an enemy, and keeps what a session needs.
  package static func opening(at path: String) -> Opening {
    do throws(FolderError) {
      switch try OpenedDeposit.open(at: path) {
      case .success(let deposit): return .opened(JuryDeposit(deposit, path: path))
      case .failure(let refusal):
        return .refused(refusal.message(at: path), help: refusal.help(at: path))
      }
    } catch {
      return .failed(error)
    }
  }
}
