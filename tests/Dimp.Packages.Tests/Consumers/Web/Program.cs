using System;
using System.Linq;
using Dimp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Zoo;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddWireJson(Animals.Default);
builder.Services.AddSignalR();
builder.Services.AddOpenApi();

WebApplication app = builder.Build();
app.MapOpenApi();
app.MapPost("/body", (WireBody<Animal> body) => new WireResult<Animal>(body.Record));
app.MapPost("/type", (WireBody<Animal> body) => body.Record.GetType().Name);
app.MapPost("/cat", (WireBody<Cat> body) => new WireResult<Cat>(Cat.Parse(body.Record.ToUtf8Bytes())));
app.MapPost("/json", (Animal animal) => animal);
app.MapHub<AnimalHub>("/hub");

app.Start();
Console.WriteLine(app.Urls.Single());
app.WaitForShutdown();
