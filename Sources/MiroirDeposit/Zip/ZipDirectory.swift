import Miroir
import MiroirFolder

/// A file of an archive, and where its bytes are.
struct ZipContent {
  var entry: ZipEntry
  /// Where its bytes begin.
  var start: Int
}

/// What an archive holds, and all that is wrong with it but the bytes of the files.
struct ZipDirectory {
  /// The files, folders left out.
  private(set) var contents: [ZipContent] = []
  private(set) var faults: [DepositFault] = []
  /// Whether no file is written as Miroir writes it.
  private(set) var isRemade = false

  /// Reads the directory and the header of each file.
  init(_ input: ZipInput, _ limits: ZipLimits) throws(FolderError) {
    let reach = min(input.size, ZipEnd.reach)
    let tail = try input.bytes(at: input.size - reach, count: reach)
    guard let end = noting({ () throws(DepositFault) in try ZipEnd(tail, ofTotal: input.size) })
    else { return }
    guard end.count <= limits.files else {
      faults.append(.tooManyFiles)
      return
    }
    guard end.size <= limits.directorySize else {
      faults.append(.tooLarge(at: nil))
      return
    }
    let bytes = try input.bytes(at: end.offset, count: end.size)
    let entries = entries(in: bytes, count: end.count)
    guard entries.count == end.count, !faults.contains(.contradiction) else { return }
    judge(entries, limits)
    try judgeLayout(of: entries, before: end.offset, in: input)
  }

  /// What comes of some reading; what is wrong is noted.
  private mutating func noting<Result>(
    _ reading: () throws(DepositFault) -> Result
  ) -> Result? {
    do throws(DepositFault) {
      return try reading()
    } catch {
      faults.append(error)
      return nil
    }
  }

  // MARK: - What the directory says

  /// The entries of a directory that can be read whole: after a fault of structure nothing can be
  /// believed, while one that is wrong by itself leaves the others readable.
  private mutating func entries(in bytes: [UInt8], count: Int) -> [ZipEntry] {
    var fields = ZipFields(bytes)
    var entries: [ZipEntry] = []
    for _ in 0..<count {
      do throws(DepositFault) {
        entries.append(try ZipEntry(&fields))
      } catch {
        faults.append(error)
        if error.path == nil { return entries }
      }
    }
    guard fields.isEmpty else {
      faults.append(.contradiction)
      return []
    }
    return entries
  }

  private mutating func judge(_ entries: [ZipEntry], _ limits: ZipLimits) {
    var names = NameJudge()
    var total = 0
    for entry in entries {
      names.add(entry.path, isFolder: entry.isFolder)
      let sum = total.addingReportingOverflow(entry.size)
      total = sum.overflow ? .max : sum.partialValue
      if entry.size > limits.fileSize {
        faults.append(.tooLarge(at: entry.path))
      } else if entry.size > 1 << 20, entry.size / limits.ratio > entry.compressedSize {
        faults.append(.ratio(at: entry.path))
      }
    }
    if total > limits.totalSize { faults.append(.tooLarge(at: nil)) }
    faults += names.faults
  }

  // MARK: - Where things are

  /// From the first byte to the directory, each file begins where the one before ends.
  private mutating func judgeLayout(
    of entries: [ZipEntry], before end: Int, in input: ZipInput
  ) throws(FolderError) {
    let placed = entries.sorted { $0.offset < $1.offset }
    var isOurs: [Bool] = []
    var reached = 0
    for (index, entry) in placed.enumerated() {
      let next = index + 1 < placed.count ? placed[index + 1].offset : end
      guard entry.offset == reached else {
        return faults.append(
          entry.offset < reached ? .overlap(at: entry.path) : .strayBytes(at: entry.path))
      }
      guard next <= end, let header = try header(of: entry, before: next, in: input) else {
        if next > end { faults.append(.contradiction) }
        return
      }
      let start = entry.offset + header.length
      guard entry.compressedSize <= next - start else {
        return faults.append(.overlap(at: entry.path))
      }
      if !entry.isFolder { contents.append(ZipContent(entry: entry, start: start)) }
      let after = start + entry.compressedSize
      guard try isRight(gap: next - after, at: after, of: entry, in: input) else {
        return faults.append(.strayBytes(at: entry.path))
      }
      isOurs.append(header.isOurs && [16, 24].contains(next - after))
      reached = next
    }
    // An archive without files has its directory first.
    guard reached == end else { return faults.append(.strayBytes(at: nil)) }
    judgeForm(of: entries, placed, isOurs)
  }

  /// The header of a file, which ends before the next file does.
  private mutating func header(
    of entry: ZipEntry, before next: Int, in input: ZipInput
  ) throws(FolderError) -> ZipLocalHeader? {
    guard next - entry.offset >= ZipLocalHeader.fixedLength else {
      faults.append(.overlap(at: entry.path))
      return nil
    }
    let fixed = try input.bytes(at: entry.offset, count: ZipLocalHeader.fixedLength)
    guard let length = ZipLocalHeader.length(fixed), length <= next - entry.offset else {
      faults.append(.headers(at: entry.path))
      return nil
    }
    let bytes = try input.bytes(at: entry.offset, count: length)
    do throws(DepositFault) {
      return try ZipLocalHeader(bytes, of: entry)
    } catch {
      faults.append(DepositFault(error.code, at: entry.path, error.message))
      return nil
    }
  }

  /// Whether the bytes that follow a file are those that must.
  private func isRight(
    gap: Int, at offset: Int, of entry: ZipEntry, in input: ZipInput
  ) throws(FolderError) -> Bool {
    guard entry.flags & ZipFlag.descriptor != 0 else { return gap == 0 }
    guard ZipDescriptor.lengths.contains(gap) else { return false }
    return ZipDescriptor.isRight(try input.bytes(at: offset, count: gap), of: entry)
  }

  /// Either all the files are written as Miroir writes them, in its order, or none is.
  private mutating func judgeForm(
    of listed: [ZipEntry], _ placed: [ZipEntry], _ isOurs: [Bool]
  ) {
    isRemade = !isOurs.contains(true)
    guard !isRemade else { return }
    for (entry, isOurs) in zip(placed, isOurs) where !isOurs {
      faults.append(.form(at: entry.path))
    }
    for (entry, next) in zip(placed, placed.dropFirst()) where next.path < entry.path {
      faults.append(.order(at: next.path))
    }
    for (entry, other) in zip(listed, placed) where entry.offset != other.offset {
      faults.append(.order(at: entry.path))
    }
  }
}
