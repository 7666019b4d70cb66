### ما نحفظه عن القارئ، وتغييره ومحوه، وصلاحياته في السلاسل.

## كل ما نحفظه

me-button = معلوماتي
me-heading = ما نحفظه عنك
me-intro = هذا كل ما نحفظه. يمكنك تغييره، أو طلب إرساله إليك في ملف، أو محوه.
me-since = منذ { $date }.
me-account-console = نافذة الأوامر
me-account-telegram = تيليغرام
me-account-discord = ديسكورد
me-language = اللغة
me-zone = المنطقة الزمنية
me-zone-unknown = غير معروفة بعد
me-drafts = استمارات لم تُرسل
me-drafts-count =
    { $count ->
        [zero] لا يوجد
        [one] استمارة واحدة
        [two] استمارتان
        [few] { $count } استمارات
        [many] { $count } استمارة
       *[other] { $count } استمارة
    }
me-notices = رسائل إليك
me-notices-count =
    { $count ->
        [zero] لا يوجد
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $count } رسائل
        [many] { $count } رسالة
       *[other] { $count } رسالة
    }
me-profile = بياناتك الشخصية
me-profile-none = لم تُملأ أي استمارة بعد.
me-consents = ما وافقت عليه
me-consent-processing = حفظ هذه المعلومات من أجل التسجيل
me-consent-news = أخبار السلسلة
me-consent-visible = إظهار اسمك لزملائك
me-consent-given = نعم، منذ { $date }
me-consent-not = لا
me-registrations = مشاوراتك
me-roles = صلاحياتك هنا
me-role-owner = إدارة هذا النظام بأكمله
me-role-organizer = تنظيم { $series }
me-role-moderator = الإشراف على { $series }
me-role-viewer = الاطلاع على طلبات التسجيل في { $series }

me-edit = تغيير بياناتي
me-visible-on = إظهار اسمي لزملائي
me-visible-off = إخفاء اسمي عن زملائي
me-zone-change = المنطقة الزمنية
me-language-change = اللغة
me-file = إرسال الملف إليّ
me-file-sent = إليك ملفك.
me-consent-changed = تم التغيير.

me-nothing-heading = لا نحفظ أي شيء عنك
me-nothing = لا نحفظ شيئا إلا عند التسجيل وبعد موافقتك.

## بعد تغيير البيانات

me-saved-heading = تم حفظ بياناتك الشخصية
me-saved-registrations = طلبات التسجيل التي أُرسلت من قبل تبقى كما هي. هل نرسل التغيير إليها أيضا؟
me-refresh = إرسال إلى: { $title }
me-refreshed-heading = تم إرسال التغيير
me-refreshed = أصبح طلب تسجيلك مطابقا لبياناتك الشخصية.
me-refreshed-seat = أصبح طلب تسجيلك مطابقا لبياناتك الشخصية، ولك مقعد باسم منظمتك الجديدة.
me-not-refreshed-heading = لم يُرسل التغيير
me-not-refreshed-organization = جميع مقاعد منظمتك الجديدة مشغولة، ويبقى طلب تسجيلك كما كان. يتوفر مقعد إذا انسحب شخص من تلك المنظمة أو نقل مقعده إليك.
me-not-refreshed-individuals = جميع المقاعد المخصصة للمشاركة بصفة شخصية مشغولة، ويبقى طلب تسجيلك كما كان.
me-not-refreshed-full = لا يوجد الآن مقعد يسمح بهذا التغيير، ويبقى طلب تسجيلك كما كان.
me-not-refreshed-self = المشاركة في هذه المشاورة متاحة باسم منظمة فقط، ويبقى طلب تسجيلك كما كان.
me-not-refreshed-closed = لم يعد ممكنا تغيير المنظمة في هذه المشاورة، ويبقى طلب تسجيلك كما كان.

## المحو

forget-button = محو كل شيء
forget-heading = محو كل ما نحفظه عنك؟
forget-goes = ما يُمحى
forget-goes-profile = بياناتك الشخصية، ونسخها المرسلة مع طلبات التسجيل
forget-goes-account = حساباتك ولغتك ومنطقتك الزمنية وما وافقت عليه
forget-goes-drafts = الاستمارات التي بدأت ملأها، والرسائل التي لم تُرسل بعد
forget-upcoming =
    { $count ->
        [zero] لا ينتهي مكانك في أي مشاورة.
        [one] وينتهي كذلك مكانك في هذه المشاورة، وينتقل إلى شخص في الانتظار:
        [two] وينتهي كذلك مكانك في هاتين المشاورتين، وينتقل إلى شخص في الانتظار:
        [few] وينتهي كذلك مكانك في هذه المشاورات، وينتقل إلى أشخاص في الانتظار:
        [many] وينتهي كذلك مكانك في هذه المشاورات، وينتقل إلى أشخاص في الانتظار:
       *[other] وينتهي كذلك مكانك في هذه المشاورات، وينتقل إلى أشخاص في الانتظار:
    }
forget-stays = ما يبقى
forget-stays-past =
    { $count ->
        [zero] لا مشاركات سابقة
        [one] مشاركة سابقة واحدة، في صورة رقم بلا اسم
        [two] مشاركتان سابقتان، في صورة رقمين بلا اسم
        [few] { $count } مشاركات سابقة، في صورة أرقام بلا اسم
        [many] { $count } مشاركة سابقة، في صورة أرقام بلا اسم
       *[other] { $count } مشاركة سابقة، في صورة أرقام بلا اسم
    }
forget-stays-numbers = أعداد الحضور، ولا يمكن لأحد أن يستدل بها عليك، وأسماء المنظمات التي ينتمي إليها غيرك أيضا
forget-roles = لديك أيضا مسؤولية عن مشاورات هنا، وهي تنتهي كذلك.
forget-final = لا يمكن التراجع عن ذلك.
forget-yes = نعم، محو كل شيء
forget-keep = لا، إبقاء كل شيء
forget-done-heading = تم محو كل ما نحفظه عنك
forget-done = شكرا لوجودك معنا. يمكنك الاطلاع على المشاورات كما من قبل، والبدء من جديد متى شئت.

## رموز الدعوة إلى فريق التنظيم

organizer-welcome = تم قبول الرمز
organizer-role-owner = أصبحت لديك صلاحية إدارة هذا النظام بأكمله.
organizer-role-organizer = أصبحت لديك صلاحية تنظيم { $series }.
organizer-role-moderator = أصبحت لديك صلاحية الإشراف على { $series }.
organizer-role-viewer = أصبحت لديك صلاحية الاطلاع على طلبات التسجيل في { $series }.
organizer-me = الأمر { COMMAND("me") } يعرض صلاحياتك.
organizer-code-heading = لم يُقبل الرمز
organizer-code-unknown = هذا الرمز غير صالح، أو سبق استخدامه. يصلح كل رمز مرة واحدة.
organizer-code-expired = انتهت صلاحية الرمز. تدوم صلاحية كل رمز ساعة واحدة.
organizer-code-in-room = هذه المحادثة يقرؤها آخرون، ولذلك لم يعد الرمز صالحا. لا تصلح الرموز إلا في محادثة خاصة.
organizer-code-next = يرجى طلب رمز جديد ممن أعطاك هذا الرمز.
