module Program

open Ball

[<EntryPoint>]
let main _ =
    let parse () = BallContents.Default.Parse("""{"type":136, "command":"dance", "steps":"3", "x":1.00}""")
    match parse () with
    | :? DanceCommand as dance ->
        dance.Steps <- dance.Steps + 1
        printfn "%s" (dance.ToJson())
    | other -> printfn "%s" (other.GetType().Name)
    printfn "%b" (parse () = parse ())
    0
