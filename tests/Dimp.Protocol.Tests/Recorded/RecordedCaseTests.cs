namespace Dimp.Protocol.Tests.Recorded;

public class RecordedCaseTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files =>
        ["app_profile", "converter", "create", "demo", "parse", "parse_nonstandard", "state"];

    [Theory, MemberData(nameof(Files))]
    public void Every_row_is_as_recorded_or_differs_on_purpose(string file)
    {
        Comparison comparison = Compare(file);
        output.WriteLine($"{file}.json:{Environment.NewLine}{comparison.Report()}");
        Assert.NotEqual(0, comparison.Rows);
        Assert.True(comparison.Failures.Count == 0, string.Join(Environment.NewLine, comparison.Failures));
    }

    [Fact]
    public void Every_named_difference_is_met()
    {
        IEnumerable<string> met = Files.SelectMany(file => Compare(file.Data).UsedCases);
        Assert.Empty(Differences.Table.Keys.Except(met));
    }

    [Fact]
    public void Every_nearest_record_is_met() => Assert.Empty(NearestRecords.Table.Keys.Except(
        Vectors.Read("parse.json").Where(row => row.GetProperty("class").GetString() is null).Select(row => row.Text("name"))));

    [Fact]
    public void A_row_of_the_application_profile_stands_in_for_that_of_the_library()
    {
        string[] names = [.. Vectors.Read("app_profile.json").Concat(Vectors.Read("parse.json")).Select(row => row.Text("name"))];
        Assert.Equal(names.Distinct(), names);
    }

    private static Comparison Compare(string file) => file switch
    {
        "converter" => ConverterCases.Compare(),
        "create" => CreateCases.Compare(),
        "demo" => DemoCases.Compare(),
        "parse_nonstandard" => NonstandardCases.Compare(),
        "state" => StateCases.Compare(),
        _ => ParseCases.Compare($"{file}.json"),
    };
}
