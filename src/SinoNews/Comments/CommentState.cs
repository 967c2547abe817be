namespace SinoNews.Comments;

/// <summary>Where a comment stands.</summary>
public enum CommentState
{
    Pending,
    Approved,
    Rejected,
    Spam,
    Trash,
}

/// <summary>What a moderator does to a comment.</summary>
public enum ModerationAct
{
    Approve,
    Reject,
    Spam,
    Trash,

    /// <summary>Back to where it stood before the last decision.</summary>
    Undo,
}

/// <summary>Why a moderator refused a comment, by the paper's list of reasons.</summary>
public enum RejectionReason
{
    Abusive,
    Spam,
    Advertising,
    HateSpeech,
    Misinformation,
    OffTopic,
    Duplicate,
}
