private import Glibc
private import Miroir

/// A portfolio's folder, watched for changes to what reading it would find.
///
/// The system tells what changes (inotify): nothing is looked at while nothing happens. What another
/// machine changes on a shared disk isn't told.
public struct FolderWatch: ~Copyable {
  private let path: String
  /// The folder; thanks to the dot, names are found in it even when `path` is a link to it.
  private let folder: String
  private let queue: Int32

  /// How long nothing may happen before changes are taken for whole: an editor's save is several.
  private static let quietPeriod = Duration.milliseconds(20)
  /// How long changes that don't end, or a document that is still being written, are waited for.
  private static let patience = Duration.seconds(2)

  /// Begins to watch the folder that `path` names, itself or by its portfolio.
  public init(at path: String) throws(FolderError) {
    self.path = path
    folder = FolderContents.folder(at: path) + "/."
    queue = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard queue >= 0 else { throw FolderError(path: path, reason: .unwatchable) }
    try watchFolders()
  }

  deinit { close(queue) }

  /// Waits for a change, and returns what `work` makes of the folder then; nothing once there is
  /// something to read at `stop`.
  ///
  /// `work` is called when changes have come to rest, and again when others came meanwhile, so that
  /// what is half-written isn't taken for what somebody meant.
  public func afterNextChange<Result>(
    orStop stop: Int32, _ work: () -> Result
  ) throws(FolderError) -> Result? {
    guard wait(orStop: stop) == .change else { return nil }
    let deadline = ContinuousClock.now + Self.patience
    while try comesToRest(by: deadline, orStop: stop) {
      let result = work()
      let isWhole = wait(atMost: .zero, orStop: stop) == .nothing
      if isWhole || ContinuousClock.now >= deadline { return result }
    }
    return nil
  }

  // MARK: - Waiting

  private enum Wait { case change, stop, nothing }

  private func wait(atMost duration: Duration? = nil, orStop stop: Int32) -> Wait {
    let milliseconds = duration.map { Int32(($0 / .milliseconds(1)).rounded(.up)) } ?? -1
    while true {
      var descriptors = [stop, queue].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
      if count < 0, errno == EINTR { continue }
      if descriptors[0].revents != 0 { return .stop }
      return count > 0 ? .change : .nothing
    }
  }

  /// Waits until nothing happens any more and no document is unfinished, until `deadline` at most;
  /// false once there is something to read at `stop`.
  private func comesToRest(
    by deadline: ContinuousClock.Instant, orStop stop: Int32
  ) throws(FolderError) -> Bool {
    var unfinished: Set<String> = []
    var movesFolders = false
    while true {
      for event in [FolderEvent](waitingIn: queue) {
        event.note(in: &unfinished)
        movesFolders = movesFolders || event.movesFolders
        // Wherever it went, it is watched again if it is still below the folder.
        if event.has(IN_MOVE_SELF) { inotify_rm_watch(queue, event.watch) }
      }
      let left = max(.zero, deadline - .now)
      let pause = unfinished.isEmpty ? min(Self.quietPeriod, left) : left
      switch wait(atMost: pause, orStop: stop) {
      case .stop: return false
      case .change where left > .zero: continue
      case .change, .nothing: break
      }
      guard isThere else { throw FolderError(path: path, reason: .gone) }
      if movesFolders { try watchFolders() }
      return true
    }
  }

  /// Whether the folder still is, be it only for a process that works in it.
  private var isThere: Bool {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_nlink > 0
  }

  // MARK: - Folders

  /// Watches the folder and those below it but hidden ones: no link is followed, as in reading it.
  private func watchFolders() throws(FolderError) {
    guard try watch(folder, following: true) else {
      let reason =
        errno == ENOENT
        ? .missing : errno == ENOTDIR ? .notAFolder : FolderError.Reason.unreadable(.lastError)
      throw FolderError(path: path, reason: reason)
    }
    var pending = [folder]
    while let parent = pending.popLast() {
      for name in namesInFolder(parent) ?? [] where !name.hasPrefix(".") {
        let path = parent + "/" + name
        if try watch(path) { pending.append(path) }
      }
    }
  }

  /// Watches a folder; whether it is one that may be.
  private func watch(_ folder: String, following: Bool = false) throws(FolderError) -> Bool {
    let links = following ? 0 : IN_DONT_FOLLOW
    let mask = UInt32(FolderEvent.wanted | IN_ONLYDIR | links)
    guard inotify_add_watch(queue, folder, mask) < 0 else { return true }
    guard errno != ENOSPC, errno != ENOMEM else {
      throw FolderError(path: path, reason: .unwatchable)
    }
    return false
  }
}
