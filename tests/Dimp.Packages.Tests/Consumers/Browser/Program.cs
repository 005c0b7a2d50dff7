using System;
using Zoo;

Animal cat = Animals.Default.Parse("""{"kind":"cat","lives":9,"name":"Tom","sea":{"depth":1.00}}""");
Console.WriteLine($"{cat.GetType().Name} {cat.Name} {((Cat)cat).Lives}");
Console.WriteLine((cat with { Name = "Tim" }).ToJson());
