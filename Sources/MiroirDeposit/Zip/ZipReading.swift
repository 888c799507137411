private import CZlib
import Miroir
import MiroirFolder

/// The bytes of a file of an archive as they come out: never more than its size, and counted.
struct ZipReading: ~Copyable {
  /// What is wrong with them, once nothing more comes.
  var fault: DepositFault? { known ?? unfinished }
  private let entry: ZipEntry
  private let inflation: Inflation?
  private var known: DepositFault?
  private var crc: UInt = 0
  private var size = 0

  init(of entry: ZipEntry) {
    self.entry = entry
    inflation = entry.method == 8 ? Inflation() : nil
  }

  /// Takes the next bytes of the archive, and hands over those of the file.
  mutating func add(
    _ piece: UnsafeRawBufferPointer,
    _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) {
    guard known == nil else { return }
    guard let inflation else { return try hand(over: piece, to: body) }
    var rest = piece
    repeat {
      guard let count = inflation.next(&rest) else {
        known = .compression(at: entry.path)
        return
      }
      try hand(over: UnsafeRawBufferPointer(rebasing: inflation.output[..<count]), to: body)
      // A full buffer may hide more to come, even when all was taken in.
      if count < inflation.output.count && rest.isEmpty { return }
    } while known == nil && !inflation.isAtEnd
    if !rest.isEmpty { known = .compression(at: entry.path) }
  }

  private mutating func hand(
    over bytes: UnsafeRawBufferPointer,
    to body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) {
    guard bytes.count <= entry.size - size else {
      known = .compression(at: entry.path)
      return
    }
    guard !bytes.isEmpty else { return }
    size += bytes.count
    crc = crc32_z(crc, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    try body(bytes)
  }

  private var unfinished: DepositFault? {
    guard size == entry.size, inflation?.isAtEnd != false || entry.compressedSize == 0 else {
      return .compression(at: entry.path)
    }
    return Int(crc) == entry.crc ? nil : .checksum(at: entry.path)
  }
}

/// What zlib makes of deflated bytes (RFC 1951).
private final class Inflation {
  /// Where it puts what comes out.
  let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
  /// Whether the last block came.
  private(set) var isAtEnd = false
  private var stream = z_stream()

  init() {
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { preconditionFailure("memory for zlib") }
  }

  deinit {
    inflateEnd(&stream)
    output.deallocate()
  }

  /// Takes of `input` what makes the next bytes, of which it returns the number; nothing when that
  /// can't be.
  func next(_ input: inout UnsafeRawBufferPointer) -> Int? {
    guard !isAtEnd else { return input.isEmpty ? 0 : nil }
    stream.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(input.count)
    stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(output.count)
    let result = inflate(&stream, Z_NO_FLUSH)
    guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { return nil }
    isAtEnd = result == Z_STREAM_END
    input = UnsafeRawBufferPointer(rebasing: input.suffix(Int(stream.avail_in)))
    return output.count - Int(stream.avail_out)
  }
}
