import Glibc

/// Something that happened in a watched folder, as inotify tells it.
struct FolderEvent {
  /// The number of the watch.
  let watch: Int32
  private let mask: UInt32
  /// The name in the watched folder; empty when the folder itself is meant.
  private let name: String

  /// What may change what reading a folder finds.
  static let wanted =
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ATTRIB
    | IN_DELETE_SELF | IN_MOVE_SELF

  /// Whether it is any of those kinds.
  func has(_ kinds: Int32) -> Bool { mask & UInt32(kinds) != 0 }

  /// Whether other folders may have to be watched than before.
  var movesFolders: Bool { has(IN_ISDIR | IN_MOVE_SELF | IN_Q_OVERFLOW) }

  /// Notes whether the document it is about, if any, is now being written or whole.
  ///
  /// Some editors put the old file away before they write the new one: a portfolio that goes may be
  /// about to come back.
  func note(in unfinished: inout Set<String>) {
    guard !has(IN_ISDIR), !name.hasPrefix("."), name.hasSuffix(".xml") else { return }
    if has(IN_CREATE | IN_MODIFY) { unfinished.insert(name) }
    if has(IN_CLOSE_WRITE | IN_MOVED_TO) { unfinished.remove(name) }
    if has(IN_DELETE | IN_MOVED_FROM) {
      if name == "portfolio.xml" { unfinished.insert(name) } else { unfinished.remove(name) }
    }
  }
}

extension FolderEvent {
  /// Reads the event at the beginning of `bytes`.
  fileprivate init(_ bytes: UnsafeRawBufferPointer, _ header: inotify_event) {
    watch = header.wd
    mask = header.mask
    let name = bytes.dropFirst(MemoryLayout<inotify_event>.size).prefix { $0 != 0 }
    self.name = String(decoding: name, as: UTF8.self)
  }
}

extension [FolderEvent] {
  /// Those that wait in a queue of inotify's, which is emptied.
  init(waitingIn queue: Int32) {
    self = []
    let headerSize = MemoryLayout<inotify_event>.size
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let count = read(queue, buffer.baseAddress, buffer.count)
      guard count > 0 else { return }
      var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      while rest.count >= headerSize {
        // Safe: an event is plain numbers, and the kernel only writes whole ones.
        let header = rest.loadUnaligned(as: inotify_event.self)
        let size = headerSize + Int(header.len)
        append(FolderEvent(UnsafeRawBufferPointer(rebasing: rest.prefix(size)), header))
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(size))
      }
    }
  }
}
