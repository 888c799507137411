import Glibc

/// The time that this thread had a processor, whatever else the machine does meanwhile.
///
/// What is linear takes a second or so of it; what isn't takes minutes, and is seen on any machine.
public enum ProcessorTime {
  /// A bound that only what isn't linear reaches.
  public static let minute = Duration.seconds(60)

  /// What comes of `work`, and the processor's time that it took.
  public static func spent<Result>(
    _ work: () throws -> Result
  ) rethrows -> (result: Result, spent: Duration) {
    let start = now
    let result = try work()
    return (result, now - start)
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
