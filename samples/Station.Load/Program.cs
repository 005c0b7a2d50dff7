using System.CommandLine;
using System.Globalization;
using System.Net;
using Spectre.Console;
using Station.Load;

const int WarmUps = 12;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Option<int> clients = new("--clients") { Description = "How many clients send to each other.", DefaultValueFactory = static _ => 50 };
Option<int> messages = new("--messages") { Description = "How many messages they send in a round.", DefaultValueFactory = static _ => 50_000 };
Option<int> rounds = new("--rounds") { Description = "How many rounds each contender has, after twelve in which its code is compiled.", DefaultValueFactory = static _ => 5 };
Option<FileInfo?> report = new("--report") { HelpName = "PAGE", Description = "Writes the table into a page, between the markers \"begin station\" and \"end station\"." };
var root = new RootCommand("Sends mixed messages through a station, and through the same station with System.Text.Json in place of the library.")
{
    clients, messages, rounds, report,
};
root.SetAction((parsed, _) => LoadAsync(
    parsed.GetRequiredValue(clients), parsed.GetRequiredValue(messages), parsed.GetRequiredValue(rounds), parsed.GetValue(report)));

Argument<int> contender = new("contender");
Argument<string> web = new("web"), lines = new("lines");
Argument<DirectoryInfo> data = new("data");
var serve = new System.CommandLine.Command("serve", "What the program starts for each contender.") { contender, web, lines, data };
serve.Hidden = true;
serve.SetAction((parsed, _) => MeasuredStation.ServeAsync(
    parsed.GetRequiredValue(contender), IPEndPoint.Parse(parsed.GetRequiredValue(web)), IPEndPoint.Parse(parsed.GetRequiredValue(lines)), parsed.GetRequiredValue(data)));
root.Subcommands.Add(serve);
return await root.Parse(args).InvokeAsync();

static async Task<int> LoadAsync(int clients, int messages, int rounds, FileInfo? page)
{
    var results = Contender.All.Select(static _ => new List<Round>()).ToArray();
    await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async progress =>
        {
            ProgressTask task = progress.AddTask("messages", maxValue: (double)messages * (rounds + WarmUps) * results.Length);
            var stations = new List<MeasuredStation>();
            for (int number = 0; number < results.Length; number++)
            {
                stations.Add(await MeasuredStation.StartAsync(number));
            }
            // Interleaved, so that whatever else the machine does meets all of them.
            for (int round = 0; round < WarmUps + rounds; round++)
            {
                for (int number = 0; number < results.Length; number++)
                {
                    double before = task.Value;
                    Round result = await Round.RunAsync(stations[number], clients, messages, arrived => task.Value = before + arrived);
                    task.Value = before + messages;
                    if (round >= WarmUps)
                    {
                        results[number].Add(result);
                    }
                }
            }
            foreach (MeasuredStation station in stations)
            {
                await station.DisposeAsync();
            }
        });
    var report = new Report(clients, messages, rounds, results);
    AnsiConsole.Write(report.ToTable());
    if (page is not null)
    {
        report.WriteTo(page);
    }
    return results.SelectMany(static rounds => rounds).Sum(static round => round.Lost) == 0 ? 0 : 1;
}
