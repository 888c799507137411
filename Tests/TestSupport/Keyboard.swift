public import Foundation

/// A page gone through with the keyboard alone: `Tests/Browser/keyboard.py`.
public struct Keyboard {
  /// What is done, in order.
  private var steps: [JSONStep] = []

  /// Does nothing yet.
  public init() {}

  /// Tab, until what has the focus matches the selector.
  public mutating func tab(_ selector: String) { steps.append(["tab": .text(selector)]) }

  /// Presses a key, with others held as in `Shift+End`.
  public mutating func press(_ key: String, times: Int = 1) {
    steps.append(["press": .text(key), "times": .number(times)])
  }

  /// Types a text.
  public mutating func type(_ text: String) { steps.append(["type": .text(text)]) }

  /// A key, with others held as in `Alt+s`, which must download something.
  public mutating func save(to file: URL, by key: String = "Enter") {
    steps.append(["save": .text(file.path), "by": .text(key)])
  }

  /// Asks how many keys were pressed so far, those held counted.
  public mutating func countKeys() { steps.append(["keys": .number(1)]) }

  /// Enter, which must open the choice of a file.
  public mutating func choose(_ file: URL) { steps.append(["choose": .text(file.path)]) }

  /// Asks for the value of an expression, which must be a text.
  public mutating func read(_ expression: String) { steps.append(["read": .text(expression)]) }

  /// Asks for what axe holds against the page as it is.
  public mutating func audit() { steps.append(["audit": .number(1)]) }

  /// Tries to close the page, and asks whether that warns.
  public mutating func close() { steps.append(["close": .number(1)]) }

  /// Has another page of the same browser tell what it can read, by its function `spy`.
  public mutating func spy(from page: URL) { steps.append(["spy": .text(page.path)]) }

  /// Opens the page again.
  public mutating func reload() { steps.append(["reload": .number(1)]) }

  /// Does it all on a page.
  public func go(_ page: URL, width: Int = 1280) throws -> Seen {
    let place = try TemporaryFolder()
    let request = Request(page: page.path, width: width, steps: steps)
    let file = try place.write(try JSONEncoder().encode(request), to: "request.json")
    return try Python().reply(of: "Tests/Browser/keyboard.py", [file.path])
  }

  /// What was seen.
  public struct Seen: Decodable {
    /// What was asked for, in order.
    public var answers: [Answer]
    /// The addresses that were asked for besides the page's own.
    public var requests: [String]
  }

  /// What came of a question.
  public enum Answer: Decodable, Equatable {
    case text(String)
    case list([String])
    case truth(Bool)

    /// Reads whichever it is.
    public init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let truth = try? value.decode(Bool.self) {
        self = .truth(truth)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else {
        self = .list(try value.decode([String].self))
      }
    }
  }

  private typealias JSONStep = [String: Value]

  private enum Value: Encodable {
    case text(String)
    case number(Int)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      }
    }
  }

  private struct Request: Encodable {
    var page: String
    var width: Int
    var steps: [JSONStep]
  }
}
