using Dimp.Generators.Declarations;
using Dimp.Generators.Dispatch;
using Dimp.Generators.Model;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Support;

/// <summary>What one edit made the generator do again.</summary>
internal sealed class Rerun(GeneratorRunResult before, GeneratorRunResult after)
{
    /// <summary>The files of types that were written, new or again.</summary>
    public IEnumerable<string> Emitted => Written.Except([HintName.OfAnnouncement]);

    /// <summary>The files that were written, new or again.</summary>
    public IEnumerable<string> Written =>
        Outputs(IncrementalStepRunReason.New, IncrementalStepRunReason.Modified);

    public IEnumerable<string> Removed => Outputs(IncrementalStepRunReason.Removed);

    /// <summary>Why the values of the steps of that name are what they are, each reason once.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string trackingName) =>
        after.TrackedSteps[trackingName]
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Reason)
            .Distinct();

    /// <summary>Every value of the steps of that name is the one from before.</summary>
    public void AssertUntouched(string trackingName)
    {
        Assert.NotEmpty(Reasons(trackingName));
        Assert.Empty(Reasons(trackingName).Except([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]));
    }

    /// <summary>Every value of the steps of that name is there without having been asked for.</summary>
    public void AssertNotRun(string trackingName) => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(trackingName));

    /// <summary>How many values the steps with that name produced, changed or not.</summary>
    public int CountOfRuns(string trackingName) =>
        after.TrackedSteps[trackingName]
            .SelectMany(static step => step.Outputs)
            .Count(static output => output.Reason != IncrementalStepRunReason.Cached);

    /// <summary>Fails unless exactly these files were written, and each of them has changed.</summary>
    public void AssertEmitted(params string[] hintNames)
    {
        Assert.Equal(hintNames.Order(), Emitted.Order());
        Dictionary<string, GeneratedSourceResult> old = before.GeneratedSources.ToDictionary(static file => file.HintName);
        foreach (GeneratedSourceResult file in after.GeneratedSources.Where(static file => file.HintName != HintName.OfAnnouncement))
        {
            if (!hintNames.Contains(file.HintName))
            {
                Assert.Same(old[file.HintName].SourceText, file.SourceText);
            }
            else if (old.TryGetValue(file.HintName, out GeneratedSourceResult written))
            {
                Assert.NotEqual(written.SourceText.ToString(), file.SourceText.ToString());
            }
        }
    }

    private string[] Outputs(params IncrementalStepRunReason[] reasons) =>
    [
        .. from steps in after.TrackedOutputSteps.Values
           from step in steps
           where step.Outputs.Any(output => reasons.Contains(output.Reason))
           select HintNameOf(step),
    ];

    private static string HintNameOf(IncrementalGeneratorRunStep output)
    {
        (IncrementalGeneratorRunStep source, int index) = output.Inputs.Single();
        return source.Outputs[index].Value switch
        {
            ShapeModel shape => shape.Declaration.HintName,
            DispatchPlan registry => registry.Declaration.HintName,
            EquatableArray<string> => HintName.OfAnnouncement,
            var other => throw new InvalidOperationException($"An output was made of {other}."),
        };
    }
}
