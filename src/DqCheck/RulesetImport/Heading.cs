namespace DqCheck.RulesetImport;

/// <summary>What a column of an official table holds.</summary>
internal enum Heading
{
    /// <summary>The name of a column of the extract.</summary>
    Name,
    Number,
    Title,

    /// <summary>A description: the title of a column, or the text of a code.</summary>
    Description,
    Layout,
    Inclusion,
    Rules,
    Introduced,
    FirstSet,
    LastSet,
    Record,
    Type,
    CodeList,
    Code,
    Text,

    /// <summary>A code, or its text, depending on the other columns.</summary>
    Value,
    Group,
    Sets,
    ValidFrom,
    ValidTo,
    AreaCode,
    AreaName,
    Source,
    Confidence,
    Note,
}
