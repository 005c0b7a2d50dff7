using Dimp;

namespace Wrong;

[Shape, Dispatch("kind")]
public partial record Order : WireRecord
{
    [Field("size")] public partial object Size { get; set; }
    [Field("count")] public partial int Count { get; set; }
    [Field("count")] public partial int Number { get; set; }
}

[Registry]
public class Orders : WireRegistry<Order>;
