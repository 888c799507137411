import ArgumentParser

/// Paths that came as one argument of the command line.
///
/// ArgumentParser takes a time that grows with the square of the number of arguments: a second for the
/// 6,000 portfolios of a cohort. They are handed to it as one, joined by the byte that no argument of a
/// program can hold.
struct PathList: ExpressibleByArgument {
  let paths: [String]

  init(argument: String) {
    paths = argument.utf8.split(separator: 0, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// The arguments of a command that takes any number of paths, those in a row as one.
  ///
  /// The first in a row may be the value of the option before it, and stays by itself.
  static func joiningRows(of arguments: some Sequence<String>) -> [String] {
    var joined: [String] = []
    var row = 0
    for argument in arguments {
      row = argument.hasPrefix("-") ? 0 : row + 1
      if row > 2, let last = joined.indices.last {
        joined[last] += "\0" + argument
      } else {
        joined.append(argument)
      }
    }
    return joined
  }
}
