using Dimp.Benchmarks.Works;

namespace Dimp.Benchmarks.Full;

public class Receive() : WorkBenchmark(Catalogue.Receive);

public class Relay() : WorkBenchmark(Catalogue.Relay);

public class Edit() : WorkBenchmark(Catalogue.Edit);

public class Send() : WorkBenchmark(Catalogue.Send);

public class Route() : WorkBenchmark(Catalogue.Route);

public class Array() : WorkBenchmark(Catalogue.Array);

/// <summary>The cost of large messages. Divide it by the size, and compare it with the message of 1 KB.</summary>
public class Grow() : WorkBenchmark(Growth.Contenders);
