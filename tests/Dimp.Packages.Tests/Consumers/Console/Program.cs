using System;
using System.Text;
using Zoo;

Console.OutputEncoding = Encoding.UTF8;
Animal cat = Animals.Default.Parse("""{"kind":"cat","lives":9,"name":"Tom","sea":{"depth":1.00}}""");
Console.WriteLine($"{cat.GetType().Name} {cat.Name} {((Cat)cat).Lives}");
Console.WriteLine(Animals.Default.Parse("""{"kind":"squid","name":"?"}""").GetType().Name);
Console.WriteLine((cat with { Name = "Tim" }).ToJson());
Console.WriteLine(Cat.Create("Kit").ToJson());
