import CMagic

/// What libmagic knows of the first bytes of files.
///
/// It owns one `magic_t`, which isn't made to be shared: each use has its own.
package struct MagicDatabase: ~Copyable {
  /// How many of a file's first bytes are worth being shown.
  static let headSize = 1 << 20

  /// Where the system's own database is.
  package static let path = "/usr/share/misc/magic.mgc"

  /// Nothing when the database can't be read.
  private let cookie: magic_t?

  /// Opens the system's own database, or the one at `path`.
  ///
  /// It is named, and not left to libmagic to find, so that neither the environment nor a file in
  /// somebody's home changes what a file is recognised as.
  package init(at path: String = Self.path) {
    // Nothing is ever decompressed, and a text with a few commas in it is no table unless its name
    // says so.
    let opened = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_CSV)
    guard magic_load(opened, path) == 0 else {
      magic_close(opened)
      cookie = nil
      return
    }
    cookie = opened
  }

  deinit { magic_close(cookie) }

  /// Whether it can be read.
  package var isThere: Bool { cookie != nil }

  /// The media type of what begins so; nothing when there is no database.
  package func mediaType(of head: [UInt8]) -> String? {
    guard let cookie else { return nil }
    // Safe: libmagic reads no further than the count, and its answer is copied before it gives
    // another one.
    return head.withUnsafeBytes { magic_buffer(cookie, $0.baseAddress, $0.count) }
      .map { String(cString: $0) }
  }
}
