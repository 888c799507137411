/// How much an archive may hold before it is taken for an attack.
package struct ZipLimits: Sendable, Hashable {
  /// How many files.
  package var files = 100_000
  /// How many bytes a file may have: 64 GiB.
  package var fileSize = 1 << 36
  /// How many bytes all files may have together: 256 GiB.
  package var totalSize = 1 << 38
  /// How many bytes the table of the files may have: 128 MiB.
  package var directorySize = 1 << 27
  /// How many times larger than its compressed bytes a file may be, beyond its first MiB.
  package var ratio = 200

  /// What `verify` admits.
  package static let standard = ZipLimits()
}
