/// Something in a document that has the form of a personal datum, and where it begins.
struct PersonalMark: Sendable, Hashable {
  /// What has that form.
  enum Kind: Sendable, Hashable {
    /// A French social security number, whose key is right.
    case socialSecurityNumber
    /// A bank account's number, whose key is right.
    case bankAccount
    /// A French telephone number.
    case telephone
    /// An electronic address.
    case mailbox
  }

  /// What it seems to be.
  var kind: Kind
  /// The place of its first byte.
  var offset: Int
}

extension SourceDocument {
  /// What has the form of a personal datum in a document that was read, comments included, in the
  /// order of its bytes; however it is written.
  var personalMarks: [PersonalMark] {
    guard let tree = root?.tree, !tree.isVerbatim else { return text.bytes.personalMarks }
    let read = TextAsRead(text)
    return read.bytes.personalMarks
      .map { PersonalMark(kind: $0.kind, offset: read.offset(of: $0.offset)) }
      .sorted { $0.offset < $1.offset }
  }
}

extension [UInt8] {
  /// What has the form of a personal datum, in the order of the bytes; never what it says.
  ///
  /// Numbers and addresses that are kept free for examples are left out (ARCEP, RFC 2606).
  var personalMarks: [PersonalMark] {
    withUnsafeBufferPointer { bytes in
      var marks: [PersonalMark] = []
      var index = 0
      while index < bytes.count {
        index = bytes.firstNumberStart(from: index)
        guard index < bytes.count else { break }
        if let mark = NumberReader(bytes: bytes).mark(at: index) {
          marks.append(mark.value)
          index = mark.end
        } else {
          // The digits that follow one another begin nothing either.
          repeat { index += 1 } while index < bytes.count && bytes[index].isDigit
        }
      }
      return marks
    }
  }
}

/// Reads numbers and addresses in bytes, one candidate at a time.
private struct NumberReader {
  let bytes: UnsafeBufferPointer<UInt8>

  /// What begins, or for an address what has its sign, at `index`.
  func mark(at index: Int) -> (value: PersonalMark, end: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "@"):
      guard let range = mailbox(around: index) else { return nil }
      return (PersonalMark(kind: .mailbox, offset: range.lowerBound), range.upperBound)
    case UInt8(ascii: "+"):
      return telephone(at: index).map { (PersonalMark(kind: .telephone, offset: index), $0) }
    case let byte where byte.isDigit:
      if let start = accountStart(before: index), let end = account(at: start) {
        return (PersonalMark(kind: .bankAccount, offset: start), end)
      }
      guard isStart(index) else { return nil }
      if byte == UInt8(ascii: "0") {
        return telephone(at: index).map { (PersonalMark(kind: .telephone, offset: index), $0) }
      }
      return socialSecurityNumber(at: index).map {
        (PersonalMark(kind: .socialSecurityNumber, offset: index), $0)
      }
    default: return nil
    }
  }

  // MARK: - The social security number

  /// Sex, year, month, department, commune, order and key: its end, when the key is right.
  private func socialSecurityNumber(at start: Int) -> Int? {
    guard "123478".utf8.contains(bytes[start]) else { return nil }
    var digits = InlineArray<15, UInt8>(repeating: 0)
    guard let end = collect(&digits, from: start) else { return nil }
    let month = digits[3] * 10 + digits[4]
    guard (1...12).contains(month) || (20...42).contains(month) || month >= 50 else { return nil }
    // Corsica's departments count as 19 and 18 in the key.
    if digits[6] >= 10 { (digits[5], digits[6]) = (1, digits[6] == 10 ? 9 : 8) }
    let number = (0..<13).reduce(0) { $0 * 10 + Int(digits[$1]) }
    let key = Int(digits[13]) * 10 + Int(digits[14])
    return key == 97 - number % 97 ? end : nil
  }

  /// Reads digits, separators between them; `A` and `B` count as 10 and 11 where 2A and 2B may be.
  private func collect(_ digits: inout InlineArray<15, UInt8>, from start: Int) -> Int? {
    var filled = 0
    var index = start
    while filled < digits.count {
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte.isDigit {
        digits[filled] = byte - UInt8(ascii: "0")
      } else if filled == 6, digits[5] == 2, "ABab".utf8.contains(byte) {
        digits[filled] = (byte | 0x20) - UInt8(ascii: "a") + 10
      } else {
        let width = separator(at: index)
        guard width > 0, filled > 0, bytes[index - 1].isDigit || bytes[index - 1].isLetter
        else { return nil }
        index += width
        continue
      }
      filled += 1
      index += 1
    }
    return isEnd(index) ? index : nil
  }

  // MARK: - The bank account

  /// Where an account's number begins whose second key digit's predecessor is at `index`.
  private func accountStart(before index: Int) -> Int? {
    guard index >= 2, bytes[index - 1].isCapital, bytes[index - 2].isCapital, isStart(index - 2)
    else { return nil }
    return index - 2
  }

  /// The end of an account's number, when its length is its country's and its key is right.
  private func account(at start: Int) -> Int? {
    guard let length = bytes.accountLength(at: start) else { return nil }
    var characters: [UInt8] = []
    var index = start
    while characters.count < length {
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte.isDigit || byte.isCapital {
        characters.append(byte)
        index += 1
      } else {
        let width = separator(at: index)
        guard width > 0 else { return nil }
        index += width
      }
    }
    guard isEnd(index) else { return nil }
    let remainder = (characters.dropFirst(4) + characters.prefix(4)).reduce(0) { sum, byte in
      byte.isDigit
        ? (sum * 10 + Int(byte - UInt8(ascii: "0"))) % 97
        : (sum * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
    }
    return remainder == 1 ? index : nil
  }

  // MARK: - The telephone

  /// `+33 6 12 34 56 78` or `06 12 34 56 78`, in pairs: ten digits in a row could be any code.
  private func telephone(at start: Int) -> Int? {
    var index = start
    let isInternational = bytes[start] == UInt8(ascii: "+")
    if isInternational {
      guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "3"),
        bytes[start + 2] == UInt8(ascii: "3")
      else { return nil }
      index += 3
      index += separator(at: index)
    } else {
      index += 1
    }
    guard index < bytes.count, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[index])
    else { return nil }
    var digits = [bytes[index]]
    index += 1
    for _ in 0..<4 {
      let width = separator(at: index)
      guard width > 0 || isInternational, index + width + 1 < bytes.count,
        bytes[index + width].isDigit, bytes[index + width + 1].isDigit
      else { return nil }
      digits += [bytes[index + width], bytes[index + width + 1]]
      index += width + 2
    }
    let isForExamples = exampleTelephones.contains { digits.starts(with: $0.utf8) }
    return isEnd(index) && !isForExamples ? index : nil
  }

  // MARK: - The electronic address

  /// The bytes of an address around its sign, unless it is an example's or a part of a link.
  private func mailbox(around sign: Int) -> Range<Int>? {
    var start = sign
    while start > 0, bytes[start - 1].isMailboxPart { start -= 1 }
    var end = sign + 1
    while end < bytes.count, bytes[end].isHostPart { end += 1 }
    while end > sign + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let host = String(decoding: bytes[(sign + 1)..<end], as: UTF8.self).lowercased()
    let names = host.split(separator: ".", omittingEmptySubsequences: false)
    guard start < sign, names.count >= 2, !names.contains(""),
      names.last.map({ $0.utf8.count >= 2 && $0.utf8.allSatisfy(\.isLetter) }) == true,
      !isInsideLink(start)
    else { return nil }
    let isForExamples =
      ["example", "test", "invalid", "localhost"].contains(names.last)
      || (names.suffix(2).first == "example" && ["com", "net", "org"].contains(names.last))
    return isForExamples ? nil : start..<end
  }

  /// Whether what stands before `index`, up to a space or a quote, has a scheme and its slashes.
  private func isInsideLink(_ index: Int) -> Bool {
    var index = index
    while index > 1, !bytes[index - 1].isXMLSpace, !"\"'<>".utf8.contains(bytes[index - 1]) {
      if bytes[index - 1] == UInt8(ascii: "/"), bytes[index - 2] == UInt8(ascii: "/") {
        return true
      }
      index -= 1
    }
    return false
  }

  // MARK: - Around

  /// How many bytes a separator takes: a space, a non-breaking one, a full stop or a hyphen.
  private func separator(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      let isNarrow =
        index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF
      return isNarrow ? 3 : 0
    default: return 0
    }
  }

  /// Whether a number may begin at `index`: it isn't the rest of another one, nor of a path.
  private func isStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    return !before.isDigit && !before.isLetter && !before.tiesNumbers
  }

  /// Whether a number may end before `index`.
  private func isEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return !bytes[index].isDigit && !bytes[index].isLetter && bytes[index] != UInt8(ascii: "_")
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  fileprivate var isMailboxPart: Bool { isDigit || isLetter || "._%+-".utf8.contains(self) }

  fileprivate var isHostPart: Bool { isDigit || isLetter || ".-".utf8.contains(self) }

  /// Whether a number after it goes on with something: a date, a version, a share, an address.
  fileprivate var tiesNumbers: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: "&"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many characters an account's number has in the country whose code is at `index`.
  fileprivate func accountLength(at index: Int) -> Int? {
    switch (Character(Unicode.Scalar(self[index])), Character(Unicode.Scalar(self[index + 1]))) {
    case ("N", "L"): 18
    case ("B", "E"): 16
    case ("L", "U"): 20
    case ("C", "H"): 21
    case ("D", "E"), ("G", "B"), ("I", "E"): 22
    case ("E", "S"), ("R", "O"): 24
    case ("P", "T"): 25
    case ("F", "R"), ("M", "C"), ("I", "T"): 27
    case ("P", "L"): 28
    default: nil
    }
  }
}

/// What the telephone numbers begin with that ARCEP keeps free for works of fiction.
private let exampleTelephones = ["19900", "26191", "35301", "46571", "53649", "63998"]
