Imports System

Friend Module Program
    Friend Sub Main()
        Dim dance = TryCast(BallContents.Default.Parse("{""type"":136, ""command"":""dance"", ""steps"":""3"", ""x"":1.00}"), DanceCommand)
        dance.Steps += 1
        Console.WriteLine(dance.ToJson())
        Dim other = TryCast(BallContents.Default.Parse("{""type"":136, ""command"":""sing""}"), DanceCommand)
        Console.WriteLine(other Is Nothing)
    End Sub
End Module
